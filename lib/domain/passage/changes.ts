/** What only looks, asks, tells or writes down: whoever stops behind it has left nothing open. */
const LEAVES_ALL_AS_IT_IS =
  /^(?:(?:first|then|next|finally),? )?(?:check|compare|read|look|listen|ask|tell|say|name|explain|write|note|record|enter|list|count|measure|weigh|calculate|watch|wait|observe|inspect|confirm|agree|call|thank|greet|show|choose|decide|identify|find|think|consider|prepare|review|photograph|describe|introduce|inform|report|offer|repeat|summarise|summarize|acknowledge|let|give (?:them|him|her|the (?:guest|caller|customer|patient|owner)) time)\b/iu;
/** What turns, moves, opens or ends something, behind what only looks. */
const CHANGES =
  /(?:,|\band|\bor|\bthen) (?:pull|unplug|disconnect|detach|remove|take|lift|lower|open|close|shut|unscrew|loosen|release|drain|empty|fill|switch|turn|start|stop|power|press|lock|unlock|block|isolate|cut|heat|cool|add|mix|pour|apply|inject|administer|connect|plug|insert|put|place|set|move|hang|restore|run|delete|overwrite|install|deploy|restart|reboot|disable|enable|suspend|pay|transfer|cancel)\b/iu;

/** Whether somebody who does this step and no more leaves something otherwise than it was. English. */
export const changesSomething = (step: string): boolean =>
  !LEAVES_ALL_AS_IT_IS.test(step.trim()) || CHANGES.test(step);
