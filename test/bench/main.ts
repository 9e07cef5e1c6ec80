// The benchmarks that need no file from outside, one after the other; `--short` is for CI.
import './cold-start.ts';
import './sweep/main.ts';
