import { plain } from './plain.js';

const longest = 160;
const back =
  /\b(?:refund(?:s|ed|able|ing)?|money back|(?:get|give|want) (?:me )?(?:it|that|my (?:money|payment)) back|chargeback|reembols\w+|(?:mi|el) dinero de (?:vuelta|regreso)|(?:devuelv\w+|devolver\w*|regres(?:en|e|a|ar)(?:me)?) (?:mi |el |lo que )?(?:dinero|pago|pague)|devolucion(?: de)?(?: mi| del)? ?(?:dinero|pago)?)\b/;
const undo =
  /^(?:(?:please|wait|no|oh|oops|ok|can you|could you|can i|could i|i want to|i need to|i'd like to|how do i|por favor|espere|no|puede|puedo|quiero|necesito|como) )*(?:cancel|undo|reverse|void|take back|stop|revert|cancelar|cancele|cancela|anular|anule|anula|deshacer|deshaga|revertir|revierta|parar|detener) (?:the |that |this |my |a |last |it,? the |el |ese |este |mi |un |ultimo )*(?:payment|transaction|charge i (?:just )?(?:made|paid)|pago|cobro)(?! (?:plan|method|request))(?: (?:i (?:just )?made|that i made|please|now|just now|que hice|que acabo de hacer|por favor|de ahora|to .*|for .*|of .*|de .*))?$/;
const wrongly =
  /^(?:(?:oh|oops|wait|no|ay|perdon) )*(?:(?:that|this|the) (?:payment|charge) was (?:a )?(?:mistake|an accident|wrong)|i (?:paid|did (?:that|it)) by (?:mistake|accident)|(?:ese|el) pago fue (?:un )?error|pague por error)$/;

/** Whether somebody wants money back, or a payment undone that was made. */
export function wantsMoneyBack(text: string): boolean {
  if (text.length > longest) return false;
  const said = plain(text)
    .replace(/[?!.,]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return back.test(said) || undo.test(said) || wrongly.test(said);
}
