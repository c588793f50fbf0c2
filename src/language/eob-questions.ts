import { isUnclear } from './eob-unclear.js';

/** What can be asked about an open EOB without naming a part of it. */
export type PlainQuestion =
  /** May I appeal, and until when? */
  | 'appeal'
  /** Can you, or somebody else, appeal for me? */
  | 'appeal-for-me'
  /** Is the bill right? */
  | 'bill'
  /** Whom do I call? */
  | 'call'
  /** When must the bill be paid? */
  | 'due'
  /** What happens next, what am I to do? */
  | 'next'
  /** Who, when, how far? */
  | 'facts'
  | 'lines'
  /** Was it in the network? Is it a surprise bill? */
  | 'network'
  /** Is this a bill? */
  | 'not-a-bill'
  /** What do I pay? */
  | 'owes'
  /** Did the plan pay the doctor? */
  | 'paid'
  /** Whom do I pay, and will there be a bill? */
  | 'payee'
  /** Nothing is to be paid. */
  | 'no-pay'
  /** How far is my deductible? */
  | 'progress'
  /** I don't get it; say it in simpler words. */
  | 'simpler'
  | 'summary'
  | 'dispute'
  /** Yes to what was offered. */
  | 'yes'
  /** There is another question. */
  | 'more'
  | 'thanks'
  | 'done';

/** Whole utterances in either language, spelled as `plain` spells. */
const utterances: readonly [PlainQuestion, RegExp][] = (
  [
    [
      'done',
      "done|(?:i'm|im|i am|we're|we are) (?:done|good|fine|all set)|all (?:done|set|good)|nothing(?: else| more)?|no(?:pe)?(?: thanks| thank you| nothing else| that's (?:all|it)| that is all)|that(?:'s| is| will be| would be)? (?:all|it|everything)(?: for now| i need(?:ed)?| thanks| thank you)?|thats (?:all|it)|not (?:now|right now)|close(?: it)?|finish(?:ed)?|bye for now|enough|got it|i (?:see|understand|get it)(?: now)?|understood|makes sense|that makes sense|that helps|ya(?: esta)?|listo|nada(?: mas)?|no(?: gracias| nada mas| eso es todo)|(?:eso )?es todo(?: por ahora)?|eso seria todo|con eso(?: basta)?|ya termine|terminar|termine|cerrar(?:la)?|entiendo|entendido|ya (?:entendi|entiendo)|ya (?:me )?quedo claro|suficiente",
    ],
    [
      'thanks',
      '(?:many |ok |okay |great |perfect )?thanks?(?: you)?(?: so much| very much| a lot| that helps| for (?:your|the) help)?|thx|ty|(?:muchas |mil |ok |perfecto |listo )?gracias(?: por (?:su|la|tu) ayuda)?|muy amable',
    ],
    [
      'dispute',
      "(?:i )?dispute(?: (?:it|this|that|the (?:charge|charges|bill|difference|amount|rest|balance)|this (?:bill|charge|amount)|that (?:bill|charge)))?|(?:i )?(?:disagree|don'?t agree|do not agree)(?: with (?:it|this|that|the bill|this bill))?|(?:that|this|it)(?:'s| is| looks| seems| was)? (?:wrong|not right|not correct|incorrect|an? (?:mistake|error)|too (?:much|high)|unfair|not fair)|(?:that|this) (?:can'?t|cannot|can not) be right|something(?:'s| is| looks) wrong|(?:this|the|my|that) bill(?:'s| is| looks)? (?:wrong|incorrect|not right|not correct|too high)|(?:dispute|contest|disputar|disputo) (?:the |los |las )?\\$? ?\\d[\\d ,]*(?:dollars|dolares)?|i(?:'m| am| was) (?:being )?overcharged|they overcharged me|(?:disputar|dispute|disputa|impugnar)(?:la|lo)?(?: (?:la (?:factura|diferencia)|el (?:cargo|cobro|monto)|est[ae](?: (?:factura|cargo|cobro|monto))?|es[aeo]|esto))?|reclamar(?:la|lo)?(?: la diferencia)?|no estoy de acuerdo(?: con (?:eso|esto|la factura|el cobro))?|(?:eso|esto|la factura)?(?: )?(?:esta|es) (?:mal|equivocad[oa]|incorrect[oa]|un error|demasiado)|(?:eso|esto) no (?:es|esta) (?:correcto|bien|justo)|(?:eso |esto )?no puede ser|me (?:estan cobrando|cobraron|cobran) de mas",
    ],
    [
      'call',
      "who (?:do|can|should|must|could) i (?:call|contact|phone|talk to|speak (?:to|with)|ask|reach)(?: about (?:it|this|that))?|who (?:to|can help)(?: call| contact| ask| me)?|(?:what(?:'s| is) )?(?:the |a |what )?(?:phone )?number(?: (?:do|should|can) i call| to call)|(?:what(?:'s| is) )?the phone number|phone number|where (?:do|can|should) i call|call (?:them|the plan|someone)|a quien (?:le )?(?:llamo|puedo llamar|tengo que llamar|debo llamar|hablo|pregunto|contacto|llamar)|(?:con|a) quien (?:hablo|puedo hablar|me comunico|le pregunto|llamar)|(?:a )?(?:que|cual es el) (?:numero|telefono)(?: (?:llamo|de telefono|para llamar|debo llamar|puedo llamar))?|(?:el )?(?:numero|telefono)(?: de telefono| para llamar)|a donde (?:llamo|puedo llamar)|donde llamo",
    ],
    [
      'lines',
      "(?:see|view|show|give(?: me)?|list|with|get)? ?(?:(?:all|all of|each of|each|every) )?(?:the |all the |of the )?(?:lines?|line items?|details?|services|itemi[sz]ed(?: list| bill)?|itemi[sz]ation|breakdown|itemi[sz]e(?: it)?)|(?:line|item) by (?:line|item)|break (?:it|this|that) down|more details?|the (?:full|detailed) breakdown|what (?:was|is|were) (?:this|it|that|the charges?|they|i) (?:for|charged for|billed for)|what (?:am|was) i (?:being )?(?:charged|billed|paying) for|what did (?:they|you|i) do|what (?:did|do) (?:they|you|i) (?:charge(?: me)? for|bill(?: me)? for|have)|what(?:'s| is| was) (?:in it|included|it for|this for|this about|it about|this all about)|what did (?:i|we) (?:have|get)(?: done)?|(?:(?:ver|vea|mostrar(?:me)?|muestre|muestra|ensene) )?(?:todas )?(?:(?:las |cada )?lineas?|(?:los |mas )?detalles?|(?:el )?desglose|(?:los |cada )?servicios?)|(?:linea|servicio) por (?:linea|servicio)|desglos(?:ar|e|ela|elo|emelo|emela)|detall(?:ar|e|emelo)|de que (?:es|son|fue)(?: (?:este|el|ese) (?:cargo|cobro)| esto| eso)?|(?:para|por) que (?:fue|era)(?: (?:esto|eso|est[ae] (?:cargo|cobro|visita)))?|de que se trata(?: (?:esto|eso))?|que (?:me )?(?:cobraron|incluye|hicieron|me hicieron)|por que me (?:cobran|cobraron)",
    ],
    [
      'owes',
      "(?:what|how much)(?: will| do| must| should| would| is it that| does it mean)? (?:i|we) (?:have to |need to |really |still |actually |now |got to |gotta )?(?:pay|owe|paying)(?: (?:now|for (?:this|it|that)|on this|by this(?: eob)?|here))?|how much(?: is| of (?:it|this|that) is)? (?:mine|on me|my problem|up to me)|(?:do )?i owe (?:nothing|anything)(?: else| more)?|is that (?:all|it)(?: i (?:owe|pay))?|no debo nada(?: mas)?|debo algo mas|do i (?:still )?(?:have to |need to )?(?:pay|owe)(?: (?:anything|something|this|it|that|money|now))?|(?:why|how come) (?:do|must|should|am|would|did) i (?:have to )?(?:owe|owing|pay|paying)(?: (?:this|that|it|so much|anything|that much|this much|for (?:this|it)))?|why(?: is| was| does)?(?: it| this| that| my share| my part)?(?: is| cost| costs)? (?:so |that |too )(?:high|much|expensive|costly)|(?:is |so is )?(?:that|this|it)(?:'s)? (?:really |all |just )?(?:what|all|everything|how much)(?: that)? (?:i|we) (?:really |still )?(?:owe|pay|have to pay|need to pay|must pay|should pay|am paying)|is (?:that|this|it) my (?:share|part|total|cost)|(?:entonces )?(?:es )?(?:eso|esto|est[ae])(?: es)? (?:todo )?lo que (?:yo )?(?:debo|pago|tengo que pagar|debo pagar|hay que pagar|me toca(?: pagar)?)|(?:esa|esta) es mi parte|(?:(?:esto|eso|est[ae]) )?(?:lo |la )?(?:tengo que pagar|debo pagar)(?:lo|la)? yo|(?:esto |eso )?me toca (?:pagar(?:lo)? )?a mi|(?:que|cuanto)(?: es lo que)? (?:debo|pago|me toca(?: pagar)?|tengo que pagar|hay que pagar|debo pagar|voy a pagar)(?: (?:yo|ahora|por est[aeo]|por eso|segun esta(?: eob)?))*|(?:le |les )?debo algo|tengo que pagar(?: (?:algo|est[ao]|eso|ahora))?|por que (?:debo|tengo que pagar|pago|es|esta|cuesta|me toca)(?: pagar)? (?:tanto|eso|esto|tan (?:car[oa]|alt[oa])|tanto dinero)",
    ],
    [
      'not-a-bill',
      "(?:so )?(?:is|was|isn't) (?:this|it|that)(?: paper| letter| document| thing| eob)?(?: really| actually)? (?:a|my|the|an actual|a real) (?:bill|invoice)|(?:is (?:this|it) )?(?:a )?bill or (?:an )?eob|(?:entonces )?(?:esto|esta|eso|est[ae] (?:papel|documento|carta)|(?:la|esta) eob)(?: no)? es (?:una|la|mi) factura|es (?:esto |esta |eso )?(?:una|la|mi) factura(?: esto| esta| eso)?",
    ],
    [
      'paid',
      '(?:did|have|has|do|does|will)(?: (?:you(?: guys)?|they|the plan|(?:my|the) (?:plan|insurance|insurer)|kaiser|medicare|anybody|anyone))?(?: already| ever)? (?:pay|paid)(?: (?:for )?(?:the |my |this )?(?:doctors?|hospital|provider|clinic|lab|physician|surgeon|them|him|her|it|this|that|claim|visit|anything|something))?(?: (?:yet|already|anything|something))?|(?:did|was|were|has|have|is) (?:the |my )?(?:doctors?|hospital|provider|clinic|lab|physician|surgeon|it|this|claim)(?: been| get| gotten| got)?(?: already)? paid(?: (?:yet|already|by (?:the plan|you|insurance)))?|(?:ya )?(?:se )?(?:le |les |la |lo )?(?:pago|pagaron|pagaste|ha pagado|han pagado|pagan|paga)(?: (?:ya|ustedes|usted|el plan|mi plan|(?:el|mi) seguro|kaiser))? (?:al? |a la |al |a mi |a los )?(?:el |la |mi )?(?:doctora?|medic[oa]s?|hospital|proveedor|clinica|laboratorio|cirujan[oa]|visita)(?: (?:ya|ustedes|el plan|el seguro))?|(?:ya )?(?:le |les )?pagaron(?: algo| ya)?|(?:ya )?(?:pago|pagaron|ha pagado) (?:medicare|kaiser|el plan|mi plan|(?:el|mi) seguro|ustedes)(?: (?:algo|ya))?',
    ],
    [
      'next',
      "(?:ok |okay |and )?(?:so )?(?:now what|what now|what(?:'s| is) next|what happens (?:now|next)|what to do(?: now| next)?|what (?:do|should|can|must) (?:i|we) (?:do|have to do|need to do)(?: (?:now|next|about (?:it|this|that)|with (?:it|this|that)))?|do i (?:have to|need to) do (?:anything|something)(?: now)?|what are my options)|(?:y |entonces )*(?:ahora que|que (?:hago|debo hacer|tengo que hacer|puedo hacer|sigue|pasa)(?: (?:ahora|yo|con (?:esto|eso)))?|tengo que hacer algo(?: ahora)?|cuales son mis opciones)",
    ],
    [
      'payee',
      'who (?:do|should|must|will) i (?:pay|owe)(?: (?:it|this|that|to|the money|the share|my share))?(?: to)?|(?:do|should|must) i pay (?:(?:the|my) (?:doctor|hospital|provider|clinic)|you|the plan|kaiser)(?: or (?:you|(?:the|my) (?:doctor|hospital|provider|plan|insurance)|kaiser))?|where do i (?:pay|send (?:it|the (?:money|payment)|payment))(?: (?:it|this|that))?|(?:will|do|am|when will|when do) i (?:going to |gonna )?(?:get|receive)(?: an?| the| another)? bill(?: for (?:it|this|that))?|a quien (?:le )?(?:pago|tengo que pagar|debo(?: pagar)?|hay que pagar)(?:le|la|lo)?(?: (?:esto|eso))?|(?:le )?pago (?:al|a mi|a la) (?:doctora?|medic[oa]|hospital|proveedor|clinica)(?: o a (?:ustedes|usted|el plan|mi plan))?|a (?:donde|quien)(?: le)? mando el (?:pago|dinero)|donde pago(?: (?:esto|eso))?|(?:me )?(?:va a|van a|vana)? ?(?:llegar|mandar|llega|mandan)(?:me)? (?:una|la|otra) factura(?: (?:de|por) (?:esto|eso))?',
    ],
    [
      'no-pay',
      "(?:please )?(?:don'?t|do not|never) pay(?: (?:it|this|that|anything|the bill|that yet|it yet))?|i(?:'m| am)? (?:don'?t want to|not going to|won'?t|will not) pay(?: (?:it|this|that|the bill))?|no (?:la |lo )?(?:pague|pagues|voy a pagar(?:la|lo)?|quiero pagar(?:la|lo)?)(?: (?:nada|eso|esto|la factura|todavia))?",
    ],
    [
      'due',
      "how (?:long|much time) do i (?:still )?have(?: (?:left|to (?:do|act|respond|answer)))?|(?:cuanto tiempo|hasta cuando) tengo(?: (?:para (?:hacer algo|responder)))?|when(?: is|'s| are|s)? (?:it|this|that|the bill|this bill|my share|payment)(?: is)? due|when (?:do|must|should|would) i (?:have to |need to )?pay(?: (?:it|this|that|the bill|this bill))?(?: by)?|by when(?: do i (?:have to )?pay)?|(?:what(?:'s| is) )?the due date|due date|cuando (?:se )?vence(?: (?:esto|est[ae]|la factura|esta factura|el pago))?|(?:para |antes de )?cuando (?:tengo que|hay que|debo|debo de) pagar(?:la|lo)?(?: (?:esto|est[ae]|la factura))?|(?:cual es )?(?:la )?fecha (?:de vencimiento|de pago|limite de pago)",
    ],
    [
      'bill',
      "(?:is|was|does|do|did)? ?(?:my|the|this|that|it|they) ?(?:bill|bills|invoice)?(?: is| was)? ?(?:right|correct|ok|okay|accurate|match(?:es)?|agree|fit|too high|too much|higher|wrong)(?: (?:my|the|with my|with the|to my|to the|this|it|than this|with this) ?(?:bill|eob)?)?|(?:should|must|do) i pay (?:the|my|this) bill|(?:compare|check)(?: it)?(?: (?:with|to|against))? ?(?:my|the|this) bill|(?:and )?(?:what about|how about) (?:my|the) bill|(?:why|how come)(?: is| was| does| are)? (?:my|the|this) bill(?: is| was)? ?(?:so |that |too )?(?:high|higher|much|more|different|expensive|wrong|say more|cost more)?(?: than (?:this|the eob|my share))?|am i (?:being )?overcharged|(?:why|how come)(?: is| are| was| does| do)? ?(?:it|this|that|they|the eob|this eob|the amounts?|the numbers?|my share)? ?(?:so )?(?:different|not the same|another amount)(?: (?:from|than|to|as|on))?(?: (?:my|the|this|that))? bill|(?:why|how come)? ?(?:do|does|did|is)?(?:n'?t| not)? ?(?:it|this|they|the eob|the bill|my bill|the numbers|the amounts)? ?(?:don'?t|doesn'?t|do not|does not|not)? ?match(?: (?:my|the|with my|with the))?(?: (?:bill|eob))?|(?:why|how come) (?:does|is|do|did) (?:my|the|this) bill(?: say| show| ask)?(?: for)? (?:something else|a different (?:amount|number)|another (?:amount|number)|different|more|less|lower|higher|so much more)|(?:but )?(?:my|the) bill (?:is|says|shows|asks for) (?:different|something else|more|less|another amount|a different (?:amount|number)|higher|lower)(?: than this)?|(?:(?:pero )?por que )?(?:esto |la eob |el monto )?(?:no es|es|sale|salio|esta|son) (?:tan )?(?:diferentes?|distint[oa]s?|otra cantidad|otro monto|lo mismo|igual) (?:de|a|que|en|con|del? la|al de)(?: la de)? (?:la|mi|esta) factura|(?:pero )?(?:por que )?no (?:coinciden?|cuadran?|concuerdan?)(?: con)?(?: (?:la|mi|esta) factura)?|(?:pero )?(?:por que )?(?:la|mi|esta) factura (?:es|dice|pide|cobra) (?:otra cosa|diferente|distint[oa]|mas|menos|otro monto|otra cantidad)|(?:es |esta )?(?:correct[oa]|bien|mal) (?:la|mi|esta) factura|(?:la|mi|esta) factura(?: es| esta)? (?:correct[oa]|bien|mal|coincide|demasiado alta|muy alta)|(?:coincide|concuerda|cuadra)(?: con)?(?: la| mi)? ?(?:factura)?|(?:compar(?:ar|e|ela)|revis(?:ar|e))(?: con)?(?: la| mi) factura|y (?:la|mi) factura|(?:la|mi) factura|por que (?:es|esta|sale|salio)? ?(?:la|mi|esta) factura(?: es| esta| sale)? ?(?:tan |mas |muy )?(?:alta|cara|diferente)?|por que (?:es|esta|sale|salio) (?:tan|mas|muy) (?:alta|cara) (?:la|mi|esta) factura|me estan cobrando (?:bien|de mas)",
    ],
    [
      'summary',
      '(?:explain|show|read)(?: me)? (?:it|this|that|the eob|this eob|everything|the whole thing|the numbers)(?: (?:all )?again| once more| to me)?|(?:the )?(?:summary|numbers|rows|chart|picture|graph|explanation)|(?:explicar|explique|explica|muestre|muestra)(?:me)?(?:la|lo)?(?: (?:la eob|esta eob|todo|los numeros))?|(?:el )?resumen|(?:los )?(?:numeros|montos)|(?:la )?grafica|(?:la )?explicacion',
    ],
    [
      'facts',
      "(?:and )?where (?:was|is|did)(?: (?:it|this|that|the visit|i (?:go|have (?:this|it))))?(?: happen)?|(?:y )?(?:en |a )?donde (?:fue|es|paso)(?: (?:esto|eso|la visita))?|who (?:was|is|were) (?:the|my|this) (?:doctor|provider|hospital|clinic|lab)|who (?:billed|charged|treated|saw) me|which (?:doctor|hospital|provider|visit|claim)(?: was| is)?(?: (?:this|it|that))?|when (?:was|is|were|did)(?: (?:this|it|that|the visit|i (?:go|have (?:this|it))))?(?: happen)?|what (?:date|day|visit|claim)s?(?: (?:was|is))?(?: (?:this|it|that))?|(?:what(?:'s| is) )?the (?:claim number|date|status|provider)|claim number|(?:is|has)(?: it| this| the claim)(?: been)? (?:final|finished|processed|complete)|(?:quien|cual|que) (?:fue|es|era)?(?: el| la| mi)? ?(?:doctora?|medic[oa]|proveedor|hospital|visita|reclamo|clinica)(?: (?:fue|es|era))?|quien (?:me )?(?:cobro|cobra|atendio|vio)|cuando (?:fue|es|paso)(?: (?:esto|esta visita|la visita))?|que (?:fecha|dia)s?(?: (?:fue|es|fueron))?|(?:cual es )?(?:el numero de reclamo|la fecha|el estado)|(?:ya )?(?:esta|termino|es) (?:final|definitiv[oa]|terminad[oa]|listo|procesad[oa])",
    ],
    [
      'more',
      'i have (?:a |another |one more )?question(?:s)?|(?:one |another |a )(?:more )?question|question|what (?:else )?can i ask(?: you)?|what else|tengo (?:una |otra )?(?:pregunta|duda)s?|(?:otra |una )?(?:pregunta|duda)|que (?:mas )?puedo preguntar',
    ],
  ] as const
).map(([about, source]) => [about, new RegExp(`^(?:${source})$`)]);

/** The question that the words are, and nothing besides; `words` as `plain` spells them, without punctuation. */
export const plainQuestion = (words: string): PlainQuestion | undefined =>
  isUnclear(words) ? 'simpler' : utterances.find(([, pattern]) => pattern.test(words))?.[0];
