/** Whether a sentence without its code only makes sense between two people, about one case, or at one time. */
export function isConversation(prose: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(prose));
}

const PATTERNS = [
  /\?["')\]]?\s*$/,
  /\b(?:I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|me|[Mm]y|mine|myself)\b/,
  /\bi(?:'m|’m|'ve|’ve|'ll|’ll|'d|’d)\b|(?:^|\s)i\s/,
  /\b(?:we|we've|we’ve|we'll|we’ll|we're|we’re)\s+(?:have|had|will|are|were|did|can|could|may|might|just|now|also|still|already|\w+ed|found|saw|see|sent|got|put|took|made|gave|ran|hope|think|believe|need|want|wrote|hear|look|know|get|understand|suspect|guess|wish)\b/i,
  /\b(?:we've|we’ve|we'll|we’ll|we're|we’re|let's|let’s|let us|let me|lets)\b/i,
  /\b(?:send|tell|give|show|ask|email|mail|write|contact|ping|call|reach)(?: it| them)?(?: to)? (?:us|me)\b/i,
  /\b(?:thanks?|thank you|thx|sorry|apolog\w*|glad|welcome|cheers|regards|sincerely|greetings|hope (?:this|that|it)|good luck|hi|hello|happy to|great question|good question)\b/i,
  /\b(?:let (?:us|me) know|as (?:I|we) (?:said|wrote|mentioned)|as (?:mentioned|discussed|noted|described|stated|said|explained)|mentioned (?:above|before|earlier)|see above|see below|in (?:the|your|my|an?) (?:last|previous|earlier|other|first|next) (?:mail|email|message|post|reply|comment|ticket|thread|question))\b/i,
  /\byou(?:'ve|’ve| have)? (?:just |already |also )?(?:wrote|written|said|mentioned|sent|posted|linked|attached|described|reported|quoted|replied|told|asked|showed|shown|gave|given|did|tried|found|noticed|uploaded|provided|named|listed|pasted|wanted|picked|ran|opened)\b/i,
  /\byour (?:ticket|request|question|post|mail|message|screenshot|screen shot|log|logs|report|case|problem|issue|thread|reply|attachment|output|trace|last|first|previous|description|link|image|picture|snippet|copy)\b/i,
  /\b(?:nothing|everything|all of it) (?:was|were|has been) \w+ed\b|\bget(?:s)? \w+ed by us\b/i,
  /\b(?:of yours|your (?:colleague|predecessor|boss|supervisor|vendor|contractor|provider said|neighbou?r|son|daughter|wife|husband)s?|the (?:copy|restore|export|refund) is (?:ready|done)|no (?:worries|need to worry)|you(?:'re|’re| are) (?:very |almost |already )?(?:nearly|right|welcome|correct|done|there|not alone|on the right))\b/i,
  /^(?:renamed|restored|sent|deleted|added|enabled|raised|reset|removed|created|changed|moved|restarted|granted)\b[,.:]|\byou (?:have not|haven['’]t|did not|didn['’]t) (?:yet )?(?:posted?|sa(?:id|y)|provided?|tell|told|mention(?:ed)?|given?|shown?|show)\b|\bnext to what you have\b/i,
  /^(?:gladly|certainly|absolutely|of course|understood|noted|correct|exactly|indeed|agreed|congratulations|bingo|yep|yup|nope)\b/i,
  /\b(?:this|your|the|another|a new|my|that) (?:thread|topic|forum|post|ticket)\b/i,
  /\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at the moment|right now|a moment ago|minutes ago|hours ago|days ago|weeks ago)\b/i,
  /\b(?:same (?:here|issue|problem)|(?:tell|ask|advise) them|they are (?:concerned|worried|unsure)|other users?|another user|someone else|the customer|the user|the op|cust)\b/i,
  /\b(?:looks like|sounds like|seems (?:to|like|that)|it seems|seemingly|apparently|presumably|guess|suspect|not sure|no idea|dunno|afaik|imho|imo|iirc)\b/i,
  /\byou (?:say|are saying|state|appear|mean|refer|indicate|seem|sound)\b|\bthis mess\b|\byour sole\b/i,
  /^you(?:['’]re| are) (?:in|on|using|running|seeing|looking|viewing|getting|missing|trying|doing)\b|^(?:clearly|obviously|evidently)\b/i,
  /\b(?:on (?:its|their|the) way|has been (?:sent|reset|raised|restarted|fixed|done|enabled|added|removed)|have been (?:sent|added|reset))\b/i,
  /\b(?:the following (?:article|link|page|guide|thread)|(?:this|that|these|those) (?:articles?|links?|pages?|guides?|threads?|kb)|click here|at this link|article below|link below)\b/i,
  /^(?:see|read|refer to|check|follow|visit|more|docs?|details|documentation|also|have a look|take a look|look at)\b[^.]{0,80}https?:/i,
  /^re ?:|\b(?:he|she|him|hers?|his)\b|^you (?:mention|describe|ask)\b|\bit (?:showed|displayed|said)\b|\bsee (?:the |my )?(?:answer|reply|post)\b|\b(?:sent|gave|told|asked|showed|wrote|mailed) (?:us|me)\b/i,
  /\bsupport(?: team| desk)?\.?$/i,
  // What one reader need not fear.
  /^(?:nobody|no one|no-one) (?:hacked|deleted|touched|changed|removed|stole|locked)\b|^your (?:[\w'’-]+ ){1,3}?(?:isn['’]t|is not|aren['’]t|are not|wasn['’]t|hasn['’]t been|has not been) (?:locked|broken|deleted|lost|gone|blocked|hacked|affected|damaged|banned|expired|to blame|the (?:problem|cause|reason))[.,]/i,
  // Who writes: `Desk support, Tier 1`.
  /^(?:[\p{Lu}][\p{L}-]* ){0,3}(?:(?:customer |technical |product )?support|help ?desk|service ?desk|customer (?:care|service))(?: team| desk| engineer| specialist)?,? (?:tier|level|team|engineer|specialist|agent)(?: \d)?\.?$/iu,
  /\b(?:that|which|what|as|the \w+) you(?:['’]re| are) (?:seeing|getting|having|experiencing|describing|talking about|asking|referring)\b/i,
  // What was done once, for one customer.
  /^(?!.*\b(?:if|when|once|after|until|unless|that|which|who|whose|because|where|nobody|whatever)\b.*\b(?:has|have)\b)[^,;:]*\b(?:has|have) (?:\w+ )?been \w+(?:ed|en|t|ne|wn)\b/i,
  /^the (?:[\w-]+ ){1,4}(?:that|which|who) (?:was|were|had|has|have) [^,;:.]*\b(?:has|have) been \w+(?:ed|en|t)\b/i,
  /^our (?:[\w-]+ ){1,4}(?:has|have) (?:\w+ )?\w+(?:ed|t)\b/i,
  /^(?!.*\b(?:if|when|once|after|until|unless|whenever|every|each|always|automatically)\b)(?:your|the) [^,;:]*\b(?:is|are) (?:now )?(?:updated|cleared|restarted|restored|reset|done|ready|back|enabled|removed)(?=[.,]| \(| again\b|$)/i,
  /^(?:\p{Lu}[\p{L}’'-]+ ){2,5}(?:has |have )?\w{3,}ed\b/u,
  /^(?:share|reply|respond|answer|elaborate|clarify)[,.]|^you use\b|^\S+ is (?:correct|right)\b/i,
  /\bsomeone (?:here )?(?:may|might|can|could|will)\b|\b(?:multiple|new|another|duplicate) (?:posts?|threads?)\b|\b(?:information|advice|suggestions?) (?:provided|given) (?:here|above)\b/i,
  /\bhere(?:'s|’s| is| are) (?:the|a|an|some|more|your)\b|\b(?:below|above)[.:]?$/i,
  /^(?:can|could|shall|should|may) (?:you|we|i)\b|^you just\b|^you (?:\w{3,}ed|noted|saw|said|got|made|ran|put|sent|set it|wrote|took|lost|chose|came|went|began|used) (?!to\b)/i,
  /^(?:but |and |so )?your (?:[\w'’-]+ ){1,4}?(?:was|were|had|got|did|didn['’]t|went|came|showed|looked|used|seemed|stopped|started|failed|broke|sent|became|said|worked)\b/i,
  // A verdict on what one reader has or wants.
  /^(?:but |and |so )?(?:yours|your (?:[\w'’-]+ ){1,3}?)\s*(?:is|are|looks?) (?:all |already |perfectly |just |quite )?(?:fine|ok(?:ay)?|good|right|correct|healthy|intact|past|within)\b/i,
  /\b(?:is|are) (?:exactly |just |probably )?what you (?:want|need|are after|were after|asked)\b|\byou(?:['’]ve| have) (?:already |just )?done (?:that|this|it|so)\b/i,
  /\bscreen ?shots?\b|\b(?:post|share|supply|upload|provide) (?:an? |the |your |another )?(?:image|picture|pic|photo)s?\b|\bsee (?:the |attached |first |second |last |this )*(?:image|picture|pic|photo)s?\b|\bfollowing (?:\d+ |two |three )?(?:image|picture|pic|photo)s?\b|^a suggestion, not a\b|\b(?:attached|first|second|this|that) (?:image|picture|pic|photo)s?\b|\b(?:as|shown|displayed|seen) in (?:the |this |attached |first |second )*(?:image|picture)s?\b|\b(?:the|this|your|attached) (?:image|picture) (?:only|is|shows?|displays?)\b|^(?:image|picture) (?:only )?shows?\b|\bbased on (?:the )?(?:info|information|what)\b|\bas per (?:the |this |attached )*(?:image|picture|photo)/i,
  /\b(?:post|share|include|attach|provide|paste|send|supply|upload|report)\b (?!to\b)(?:[\w'’-]+ ){0,6}?(?:info|information|details|messages? here|error messages?|output|logs?(?= (?:of|from|and|here)\b|[.,;]|$)|results?|findings)\b|\b(?:post|share|paste|reply|report) (?:\w+ ){0,3}(?:here|back)\b/i,
  /\bkept (?:\w+ing|getting)\b|\b(?:that['’]s|that is|which is|this is) why you (?:\w+ed|kept|got|saw|had|were|could)\b|\b(?:lol|haha|ipso facto|imagine|trust me|believe me|frankly|honestly|to be honest)\b/i,
  // What the desk does with a report, and what to do when it is of no use.
  /^(?:closing|locking|merging|marking) (?:this|the|it|as)\b|\bduplicate of\b|\balready (?:being )?(?:answered|discussed|reported)\b|\b(?:post|reply|write|add|give|come back) (?:with )?(?:some )?(?:more|further|additional) (?:details?|info\w*)\b|^(?:if|should) (?:you|it|this|the (?:problem|issue)) (?:are |is )?(?:still|continues?|persists?)\b[^,]*, (?:post|reply|write|report|come|reopen)\b/i,
  /\b(?:either|has|have|had) [^,;]*\b(?:since|by) then\b/i,
  /^(?:done|fixed|solved|closing|closed|resolved|understood|great|perfect|good|nice|excellent)\b[^`]{0,60}$/i,
];
