import { plain } from './plain.js';

/** Words of somebody who has had enough of the assistant or of all this; not of somebody who only tells of a wrong bill. */
const english =
  /\b(?:(?:you(?:'re| are)?|this|it|bot|chat ?bot|thing|system|app|site) (?:are |is |so |just |really |such |a |an |totally |completely |fucking |freaking )*(?:useless|stupid|dumb|terrible|horrible|awful|ridiculous|pathetic|garbage|trash|worthless|a joke|joke|idiot|nonsense|unacceptable|insane|a nightmare|driving me (?:crazy|nuts|insane))|useless (?:bot|thing|machine)|stupid (?:bot|thing|machine|robot)|dumb (?:bot|machine|robot)|i(?:'m| am) (?:so |really |very |getting |extremely |beyond )*(?:angry|mad|furious|frustrated|annoyed|pissed(?: off)?|upset|fed up|sick of (?:this|you|it)|tired of (?:this|you|it)|losing (?:my )?patience)|i hate (?:this|you|it)|this sucks|you suck|what the (?:hell|heck|fuck|f)|wtf|fuck(?:ing|ed)?|f\*+k|shit|bullshit|damn(?: it)?|goddamn|screw (?:you|this)|waste of (?:my )?time|you(?:'re| are)? not (?:helping|listening|understanding)|you don'?t (?:listen|understand|get it)|going (?:around |round )?in circles|this isn'?t (?:working|helping)|this is not (?:working|helping)|for the (?:third|tenth|hundredth|last) time|how many times|are you (?:kidding|serious|deaf|stupid)(?: me)?)\b/;
const spanish =
  /\b(?:(?:esto|eso|usted|tu|este (?:bot|robot|chat|sistema)) (?:es |eres |no |esta |un |una |muy |tan |de )*(?:inutil|estupid[oa]|tont[oa]|ridicul[oa]|pesim[oa]|horrible|terrible|una porqueria|porqueria|una basura|basura|una burla|burla|inaceptable|una estupidez|idiota)|no sirves?(?: para nada)?|no me (?:ayudas?|entiendes?|escuchas?|estas? ayudando)|que (?:porqueria|basura|estupidez|ridiculo|rabia|coraje)|(?:estoy|me siento) (?:muy |bien |tan |super )?(?:hart[oa]|enojad[oa]|molest[oa]|furios[oa]|frustrad[oa]|cansad[oa] de (?:esto|ti|usted))|ya me (?:canse|harte)|me (?:tiene|tienen) hart[oa]|odio esto|mierda|carajo|maldit[oa]s?|pinche|chingad[oa]s?|no manches|perdida de tiempo|cuantas veces|esto no (?:funciona|sirve|ayuda))\b/;

/** Whether the message is angry, in either language. */
export function isFrustrated(text: string): boolean {
  const said = plain(text.slice(0, 500));
  if (english.test(said) || spanish.test(said)) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  // Shouting: capitals and exclamation marks, and long enough not to be an id or an initialism.
  return letters.length >= 12 && letters === letters.toUpperCase() && /!{2,}/.test(text);
}
