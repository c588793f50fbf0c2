/** Whole utterances that say "I don't get it" or ask for simpler words, spelled as `plain` spells. */
const utterances: readonly string[] = [
  // English: it is not understood.
  "(?:sorry )?i(?: still| really| just)? ?(?:don'?t|do not|didn'?t|did not|can'?t|cannot)(?: really| still| quite)? (?:get|understand|follow|make sense of)(?: (?:it|this|that|you|a (?:thing|word)|anything|any of (?:it|this|that)|what (?:you mean|you said|you're saying|this (?:means|is)|that means|it means)|(?:the|this|my) eob))?(?: at all| still)?",
  "i(?: am|'m|m)? (?:still |so |very |really |totally )?(?:confused|lost)",
  "(?:still )?(?:don'?t|do not) (?:get|understand)(?: it| this| that)?",
  "not clear|(?:that|this|it)(?:'s| is) (?:not (?:very |at all )?clear|unclear|confusing|complicated)",
  'what do you mean(?: by (?:that|this|it))?',
  'what does (?:all )?(?:that|this|it|all this|all that)(?: all)? (?:mean|say)(?: for me)?',
  "(?:(?:that|this|it)(?: still)? )?(?:makes? no|does(?:n'?t| not) make(?: any)?) sense(?: to me)?",
  "(?:(?:that|this|it)(?:'s| is) (?:so|very|really|pretty|way too|too)|too|way too|very) (?:complicated|confusing|long|hard|difficult|many (?:words|numbers)|much(?: (?:text|info|information))?)(?: to (?:understand|follow))?",
  // English: other words are asked for.
  '(?:explain|say|put|tell|make|keep|write|give)(?: (?:it|this|that|me|to me|the eob))*(?: again)?(?: (?:in|with|to be))?(?: (?:a|an|the|much|more|even|some|other|way|lot|bit|little))*(?: (?:simpler|simply|simple|easier|easy|plain|plainer|plainly|short|shorter|clearer|clearly|normal|different|fewer|other))(?: (?:way|words?|terms?|language|english|version|explanation|to understand))*',
  '(?:even |much |a lot |a bit |a little )?(?:simpler|shorter|easier|clearer|more (?:simply|clearly))(?: (?:words|version|terms|explanation))?',
  "(?:in )?(?:simple|simpler|plain|plainer|easy|easier|other|normal|everyday|layman'?s|regular|fewer) (?:words|terms|language|english)",
  "(?:the |a )?(?:short|simple|easy) (?:version|explanation|answer)|in short|(?:explain |say |put )?(?:it )?in (?:one|a|two|a few|three) (?:short )?(?:sentences?|words?)|summari[sz]e(?: it| this| that)?|sum it up|(?:what(?:'s| is) )?the (?:gist|bottom line)|bottom line|tl ?dr|eli5|dumb it down|simplify(?: it| this| that)?",
  "explain(?: it| this)?(?: to me)? like i(?:'m| am)(?: a)? (?:five|kid|child|\\d)(?: years? old)?",
  // Spanish: it is not understood.
  '(?:pues )?(?:todavia |aun |es que )?no (?:lo |la |le |les |te )?(?:entiendo|comprendo|entendi|comprendi)(?: (?:nada|bien|esto|eso|muy bien|la eob|lo que (?:dice|significa)|de nada))*',
  'sigo sin entender(?:lo|la)?(?: nada)?|estoy (?:muy )?(?:confundid[oa]|perdid[oa])',
  'no (?:me )?(?:queda|quedo|es|esta) (?:muy |nada )?claro|(?:eso |esto )?no tiene sentido',
  'que (?:significa|quiere decir)(?: todo)? (?:eso|esto)|(?:eso|esto) que (?:significa|quiere decir)',
  '(?:(?:eso|esto) )?(?:es|esta) (?:muy|demasiado|tan) (?:complicad[oa]|confus[oa]|larg[oa]|dificil)(?: de entender)?|(?:muy|demasiado) (?:complicado|confuso|largo|dificil)',
  // Spanish: other words are asked for.
  '(?:(?:(?:me )?(?:lo|la) |me )?(?:(?:puede|podria)s? )?)?(?:expli(?:car|que|queme|ca|came)|dig[ae]|di|decir|pon(?:ga)?|hag[ae]|resum[ae])(?:me)?(?:lo|la)?(?: (?:eso|esto|todo|la eob|otra vez|de nuevo|mejor))*(?: (?:con|en|de|mas|muy|un|una|forma|manera|palabras|otras|algo|poco))*(?: (?:simples?|sencill[oa]s?|facil(?:es)?|cort[oa]s?|clar[oa]s?|despacio|breve))(?: palabras)?',
  '(?:un poco |mucho |aun )?mas (?:simple|sencill[oa]|facil|cort[oa]|clar[oa]|despacio|breve)',
  '(?:en|con) (?:otras |pocas |menos )?palabras(?: mas| muy)?(?: (?:simples|sencillas|faciles|claras|normales))?',
  '(?:expli\\w+ |digame )?en (?:una|dos|tres) (?:frases?|oracion(?:es)?|palabras?)|(?:(?:me )?(?:lo|la) (?:puede|podria)s? )?resum(?:ir|a|e)(?:lo|la|melo|mela)?|en (?:resumen|corto|espanol sencillo)|simplifi(?:que|ca|car)(?:lo|la|melo)?',
];
const unclear = new RegExp(`^(?:${utterances.join('|')})$`);

/** Whether the words, as `plain` spells them and without punctuation, ask for a simpler explanation and nothing else. */
export const isUnclear = (words: string): boolean => unclear.test(words);
