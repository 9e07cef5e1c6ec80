import type { SameMessages } from '../message.ts';
import type { measureWords as source } from '../en/measures.ts';

/** The German of `en/measures.ts`. */
export const measureWords: SameMessages<typeof source> = {
  'measure.proposed':
    'kaum jemand von ihnen wurde darin eingeschätzt: ein paar Fragen an eine Stichprobe sagten mehr als Vermutungen',
  'measure.impossible': 'für eine Stichprobe ließen sich keine Fragen entwerfen: {why}',
  'measure.too-few-items':
    'die Dokumente ergeben weniger als {fewest} Fragen, an denen sich etwas entscheidet',
  'measure.open': 'eine Stichprobe von ihnen wird bis {day} ein paar Fragen gefragt',
  'measure.too-few':
    'eine Stichprobe von ihnen wurde ein paar Fragen gefragt, und zu wenige antworteten, als dass sich etwas sagen ließe',
  'measure.counted':
    'eine Stichprobe von ihnen wurde ein paar Fragen gefragt: von etwa {answered, number}, die antworteten, hatten {able, select, none {fast niemand} few {wenige} half {etwa die Hälfte} most {die meisten} other {fast alle}} mindestens zwei Drittel richtig; von allen wären das zwischen {low, number} und {high, number} von hundert. Das ist Wissen, in Worten, und nicht, was bei der Arbeit zu sehen ist',
  'measure.silent':
    'weniger als die Hälfte der Gefragten antwortete: um die, die schwiegen, kann es anders stehen',
  'measure.doubt.too-easy': 'Fast alle hatten sie richtig: Sie unterscheidet niemanden.',
  'measure.doubt.guessed': 'Nicht mehr hatten sie richtig als durch Raten: Ist ihre Antwort eindeutig?',
  'measure.doubt.goes-its-own-way':
    'Wer hier richtig liegt, liegt es anderswo nicht: Sie fragt vielleicht nach etwas anderem oder ist unklar.',

  'notice.measure':
    'Ein paar Fragen zu {skill}: [du bist|Sie sind] in einer Stichprobe, die der Zufall gezogen hat. Antworten ist freiwillig und dauert fünf Minuten. [Deine|Ihre] Antworten werden mit denen anderer zusammengezählt und dann vergessen; niemand liest [deine|Ihre]. [Schreib|Schreiben Sie] „Fragen an mich“.',

  'chat.measures': 'Fragen an mich',
  'chat.measures.words': 'fragen an mich, stichprobe, gefragt',
  'chat.measures.none': 'Niemand fragt [dich|Sie] gerade etwas.',
  'chat.measures.how':
    'Der Zufall hat [dich|Sie] gezogen. [Deine|Ihre] Antworten werden mit denen anderer zusammengezählt und dann vergessen: Sie ändern nichts an dem, was über [dich|Sie] bekannt ist. Nicht zu antworten ist in Ordnung. Die Fragen hat KI aus Dokumenten der Firma entworfen, und ein Mensch hat sie zugelassen.',
  'chat.measures.until': '{skill}, bis {day}',
  'chat.measures.taken': 'Angekommen. Was richtig ist, kommt nach der letzten.',
  'chat.measures.done': 'Danke: Das war die letzte',
  'chat.measures.go-on': 'Nächste Frage',
  'chat.measures.right': '{right, number} von {all, number} richtig. Das [siehst nur du|sehen nur Sie].',

  'chat.measure.want': 'Ein paar Fragen für eine Stichprobe entwerfen',
  'chat.measure.want.how':
    'Sie werden in ein paar Minuten aus [euren|Ihren] Dokumenten entworfen. [Du liest|Sie lesen] sie zuerst; niemand wird etwas gefragt, bevor [du es sagst|Sie es sagen].',
  'chat.measure.wanted':
    'Fragen für eine Stichprobe werden entworfen. [Öffne|Öffnen Sie] diese Frage in ein paar Minuten noch einmal.',
  'chat.measure.read': 'Die Fragen für eine Stichprobe lesen',
  'chat.measure': 'Fragen für eine Stichprobe',
  'chat.measure.for': '{skill}, {role}',
  'chat.measure.right': 'Richtig: {option}',
  'chat.measure.wrong': 'Falsch: {option}',
  'chat.measure.because': 'denn {reason} ({source})',
  'chat.measure.ask': 'Eine Stichprobe fragen',
  'chat.measure.ask.how':
    'Von KI entworfen; noch kein Mensch hat sie gelesen. Der Zufall zieht, wer gefragt wird; sie hören einmal davon, in ihrer Arbeitszeit, und müssen nicht antworten. Nach {days} Tagen sind nur die Summen übrig, und diese Frage sagt, was herauskam.',
  'chat.measure.leave': 'Es lassen',
  'chat.measure.decided':
    '{status, select, open {Eine Stichprobe wird von jetzt an gefragt. Die Frage sagt, was herauskam, wenn die Tage um sind} other {Niemand wird gefragt}}.',
  'chat.measure.status':
    '{status, select, wanted {Wird entworfen} impossible {Ließ sich nicht entwerfen} drafted {Wartet auf [dich|Sie]} left {Nicht gefragt} open {Wird gefragt} other {Beantwortet und zusammengezählt}}',

  'problem.measure.missing': 'Es gibt keine Messung {measureId}; [lies|lesen Sie] die Frage noch einmal.',
  'problem.measure.too-few':
    'Der Bedarf {needId} betrifft zu wenige für eine Stichprobe: Was Einzelne antworten, wäre zu sehen.',
  'problem.measure.not-open':
    'Der Bedarf {needId} wartet nicht mehr auf seine Ursache: Eine Stichprobe sagt ihm jetzt nichts.',
  'problem.measure.involved':
    '[Du hast|Sie haben] um das gebeten, was der Bedarf {needId} betrifft; jemand anderes muss entscheiden.',
  'problem.measure.not-waiting':
    'Messung {measureId} wartet auf keine solche Antwort; [lies|lesen Sie] sie noch einmal.',
  'problem.measure.not-asked':
    '[Du wirst|Sie werden] nicht nach Messung {measureId} gefragt; [lies deine|lesen Sie Ihre] Liste noch einmal.',
  'problem.measure.over':
    'Die Tage der Messung {measureId} sind um; was geantwortet wurde, ist zusammengezählt.',
  'problem.measure.no-item':
    'Messung {measureId} hat keine solche Frage oder Antwort wie {itemId}; [lies deine|lesen Sie Ihre] Liste noch einmal.',
};
