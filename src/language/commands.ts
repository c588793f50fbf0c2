import { plain } from './plain.js';

/** Words that steer the conversation and mean the same in the middle of any question. */
export type Command =
  | 'cancel'
  | 'wait'
  | 'help'
  | 'repeat'
  | 'start-over'
  | 'person'
  | 'english'
  | 'spanish'
  | 'which-language'
  | 'sign-out'
  | 'why'
  | 'skip'
  | 'go-on'
  | 'go-back';

/** Whole utterances only, in either language, because "help the children" is not a call for help. */
const utterances: Record<Command, string> = {
  cancel: `cancel|cancel it|cancel that|cancel this|stop|stop it|quit|exit|abort|never mind|nevermind|nvm|forget it|forget that|forget about it|
cancelar|cancela|cancele|cancelalo|cancelelo|alto|detener|salir|parar|para|pare|olvidalo|olvidelo|dejalo|dejelo|ya no|ya no quiero|mejor no|no importa`,
  wait: `wait|wait a minute|wait a second|wait a sec|wait up|hold on|hold on a minute|hold on a second|hold up|hang on|one moment|one second|one sec|one minute|just a moment|just a minute|just a second|a moment|a minute|give me a minute|give me a second|give me a moment|give me a sec|let me think|let me think about it|let me check|let me check that|let me see|let me look|i need to think|i need a minute|i need a moment|i need to check|i'm thinking|im thinking|thinking|not so fast|hmm|hm|hmmm|um|uh|let me ask my wife|let me ask my husband|brb|be right back
espera|espere|espereme|esperame|esperate|esperese|espera un momento|espere un momento|espera tantito|espere tantito|un momento|un momentito|un segundo|un minuto|dame un momento|deme un momento|dame un minuto|deme un minuto|dejame pensar|dejeme pensar|dejame ver|dejeme ver|dejame checar|dejeme checar|dejame revisar|dejeme revisar|lo voy a pensar|dejame pensarlo|dejeme pensarlo|a ver|aguanta|aguante|aguarde|permitame|ahorita vuelvo|tengo que pensarlo|bueno|mmm|eh|este`,
  help: `help|help me|help please|menu|options|what can i say|what can you do|what can i do|what can i say here|what can i do here|commands|
ayuda|ayudame|ayudeme|ayuda por favor|opciones|que puedo decir|que puedo hacer|que puedes hacer|que puede hacer|que puedo decir aqui`,
  repeat: `repeat|repeat that|repeat please|again|say again|say that again|say it again|what did you say|come again|pardon|what|huh|one more time|can you repeat that|
repetir|repite|repita|repitelo|repitalo|otra vez|de nuevo|que dijiste|que dijo|como dijo|como|mande|puede repetir|puedes repetir|me lo repite`,
  'start-over': `start over|restart|reset|start again|begin again|from the beginning|from the start|new start|
empezar de nuevo|empezar otra vez|comenzar de nuevo|desde el principio|desde cero|reiniciar|volver a empezar|empecemos de nuevo|vamos de nuevo`,
  person: `person|a person|human|a human|agent|an agent|representative|a representative|operator|real person|a real person|live agent|talk to a person|talk to a human|talk to someone|talk to somebody|speak to a person|speak to someone|speak to a human|speak to a representative|speak to an agent|human please|agent please|representative please|customer service|
persona|una persona|humano|un humano|agente|un agente|representante|un representante|operador|operadora|una persona real|hablar con una persona|hablar con alguien|hablar con un agente|hablar con un representante|quiero hablar con una persona|quiero hablar con alguien|con una persona|servicio al cliente`,
  english: `english|in english|english please|speak english|switch to english|change to english|i speak english|ingles|en ingles|ingles por favor|habla ingles|cambiar a ingles|cambia a ingles`,
  spanish: `espanol|en espanol|espanol por favor|hablo espanol|habla espanol|habla espanol?|hable espanol|hablas espanol|cambiar a espanol|cambia a espanol|cambie a espanol|quiero espanol|spanish|in spanish|spanish please|speak spanish|switch to spanish|change to spanish|castellano`,
  'which-language':
    'language|languages|change language|switch language|change the language|idioma|idiomas|cambiar idioma|cambiar de idioma|cambiar el idioma',
  'sign-out': `sign out|log out|logout|signout|log off|sign me out|log me out|cerrar sesion|cierra sesion|cierre sesion|cierra mi sesion|cierre mi sesion|salir de mi cuenta|desconectar`,
  why: `why|why do you ask|why do you need that|why do you need this|why do you need it|why do you need to know|why do you want to know|why do you want that|what for|what do you need that for|why is that needed|why are you asking|why do i need to|
por que|porque|para que|por que pregunta|por que preguntas|por que lo pregunta|por que necesita eso|por que necesitas eso|por que lo necesita|para que lo necesita|para que lo quiere|para que es|por que quiere saber|para que quiere saber|para que necesita eso`,
  skip: 'skip|skip it|skip this|skip that|pass|next|skip question|saltar|omitir|omitir esto|paso|siguiente|saltar esto|saltarse',
  'go-on': `try again|try it again|let me try again|i want to try again|let's try again|retry|go on|continue|keep going|carry on|resume|let's go on|let's continue|pick up where we left off|where were we|
intentar de nuevo|intentar otra vez|intentarlo de nuevo|intentarlo otra vez|otro intento|volver a intentar|volver a intentarlo|intente otra vez|seguir|continuar|continue por favor|sigamos|siga|sigue|continua|continuemos|retomar|en que estabamos|donde estabamos`,
  'go-back': `back|go back|previous|previous question|last question|undo|step back|go back one step|go back a step|one step back|
atras|volver|regresar|volver atras|ir atras|regresa|regrese|vuelve|vuelva|pregunta anterior|anterior|un paso atras|deshacer`,
};

const byUtterance = new Map<string, Command>(
  Object.entries(utterances).flatMap(([command, list]) =>
    list.split('|').map((utterance): [string, Command] => [utterance.trim(), command as Command]),
  ),
);

/** What questions ask for, as people call it when they ask why. */
const kind = '(?:member |id |card |bill |claim |birth |mailed )?';
const detail = `(?:(?:my|the|a|an|mi|el|la|los|las|su) )?(?:${kind}(?:number|id|date|day|code)|birthday|date of birth|income|household|family size|amount|answer|reason|name|months|info(?:rmation)?|details|card|bill|(?:numero|fecha|tarjeta)(?: de (?:miembro|nacimiento|(?:la |mi )?(?:factura|tarjeta)|identificacion))?|codigo|ingresos?|hogar|cantidad|monto|respuesta|motivo|razon|nombre|meses|datos?|informacion|factura|identificacion|cumpleanos)`;
const englishReasons = [
  `why (?:do|would|did|are|should|must) (?:you|they|we|u) (?:even |really |always |still |all )?(?:have to )?(?:need|want|ask|asking|require|know|wanna know)(?: me)?(?: for| to (?:know|have|ask|see))?(?: (?:this|that|it|these|those|all (?:this|that)|${detail}))?`,
  `why (?:do|must|should|would) i (?:(?:have|need) to )?(?:tell|give|say|type|enter|provide|share|answer)(?: you)?(?: (?:this|that|it|${detail}))?`,
  "why (?:do|must|should|would|can'?t) (?:i|you) (?:even |really )?(?:(?:have|need) to )?(?:make me )?(?:choose|pick|select|decide|specify)(?: (?:one|a bill|between them|which(?: one| bill)?|this|that|it))?",
  'why (?:is|does|would) (?:this|that|it) (?:even |really )?(?:matter|needed|necessary|important|required|be (?:needed|necessary))',
  `what (?:do|would) you (?:need|want|use) (?:this|that|it|${detail})(?: for)?`,
];
const spanishReasons = [
  `(?:por ?que|para que|pa que) (?:me |le |nos |lo |la |se )*(?:piden?|pides|preguntan?|preguntas|necesitan?|necesitas|quieren?|quieres|ocupan?|solicitan?|exigen?|usan?)(?: (?:saber|tener|ver))?(?: (?:eso|esto|todo eso|${detail}))?`,
  `(?:por ?que|para que) (?:le |les )?(?:tengo que|debo) (?:dar|decir|poner|escribir|contestar)(?:le|les|lo|la|selo|sela)?(?: (?:eso|esto|${detail}))?`,
  '(?:por ?que|para que) (?:tengo que|debo|hay que|necesito) (?:elegir|escoger|seleccionar|decidir)(?:lo|la)?(?: (?:un[oa]|cual|una factura|entre ell[oa]s))?',
  '(?:por ?que|para que) (?:es necesari[oa]|hace falta|importa)(?: (?:eso|esto))?',
];
/** "why do you need my bill number?": asks for the reason of a question, whatever it calls it. */
const asksForReason = new RegExp(
  `^(?:(?:ok|okay|and|but|wait|hey|um|y|pero|oiga|espere) )*(?:${[...englishReasons, ...spanishReasons].join('|')})$`,
);

/** The command that the whole message is; undefined for everything else. */
export function findCommand(text: string): Command | undefined {
  if (text.length > 80) return undefined;
  const bare = plain(text)
    .replace(/[¿?¡!.,;:"“”']+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (asksForReason.test(bare)) return 'why';
  return (
    byUtterance.get(bare) ??
    byUtterance.get(
      bare.replace(
        /^(?:(?:please|por favor|ok|okay|oh|no|wait|but|and|hey|um|well|espere|espera|pero|oiga) )+| (?:please|por favor|porfa|pls)$/g,
        '',
      ),
    )
  );
}

const stopping =
  /\b(?:cancel\w*|stop|quit|exit|abort|forget|never ?mind|nvm|(?:don'?t|do not|won'?t|will not|not going to|not gonna|no longer|let'?s not) (?:want|need|do|pay|make|send|bother|go|charge|file|continue)|changed? (?:my|our) minds?|not any ?more|leave it|(?:drop|scrap|undo|end) (?:it|this|that|here|the)|call it off|rather not|not interested|no need|get me out|i'?m out|par(?:a|e|ar|elo|alo|emos)|det(?:en|enga|ener)\w*|alto|olvid\w+|dej(?:a|e|ar|emos|alo|elo)|salir(?:me)?|ya no|no (?:lo |la )?(?:quiero|haga|hagas|siga|sigas|continue|pague|cobre|envie)|arrepent\w+|cambie de (?:opinion|idea)|mejor no|termin(?:a|e|ar|emos)|anul\w+|no me interesa|no hace falta)\b/;

/** Whether a message has any word of stopping in it, in either language; "no idea" and "not that much" have none. */
export const saysStop = (text: string): boolean => stopping.test(plain(text));
