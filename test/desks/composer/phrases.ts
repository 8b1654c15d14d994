/** What is the same on every desk, whatever the question. */
export const ACKNOWLEDGEMENTS = [
  'Hi {first},\n\nthanks for writing in. I have your request and am looking into it now.\n\n{agent}\nCauseway support, Tier 1',
  'Hello {first}, got it, I am having a look and will be back with you today.',
  'Thank you for the details, {first}. Give me a little while to check this.\n\n{agent}',
  'Hi {first}, I am taking this one. More in a bit.\n\n- {agent}',
  'Received, thanks. One moment please while I check on our side.',
  'Hello {first},\n\nyour request has reached the support desk. We answer within one business day, mostly sooner.\n\nBest, {agent}',
  'Hi {first}, thanks for your patience, there are a few in front of you. I will come back to this after lunch.\n{agent}',
];

export const ACUSES = [
  'Hola {first}: recibimos tu mensaje y ya lo estamos revisando.\n\n{agent}, soporte de Causeway',
  'Hola {first}, gracias por escribir. Lo miro y te respondo hoy mismo.\n{agent}',
];

export const GRACIAS = [
  'Muchas gracias, ya quedó.',
  '¡Listo! Funcionó a la primera. Gracias.',
  'Gracias {agent}, con eso se resolvió.',
  'Perfecto, ya está funcionando. Saludos, {first}',
];

/** Added after a customer's confirmation now and then. */
export const FAREWELLS = [
  '',
  '',
  '',
  '',
  '\n\n{first}',
  '\n\nBest, {first}',
  '\n\n{name}\n{agency}',
  '\n\nYou can close the ticket.',
];

export const NUDGES = [
  'Any news on this?',
  'Hello, just checking whether anyone has seen my message.',
  'Following up, we are still stuck.',
  'Is there somebody looking at this? It has been a few days.\n\n{first}',
  '?',
];

export const GIVING_UP = [
  'Hi {first}, as we have not heard back from you I am closing this for now. Just reply and it opens again.\n\n{agent}',
  'We have not received an answer, so this ticket is being closed. A reply to this mail reopens it.\n\nCauseway support',
  'Closing for lack of an answer. Please write again any time.\n{agent}',
];

/** A customer comes back after all was well. */
export const RETURNS = [
  'Reopening this one, sorry: a colleague on another team has now run into exactly the same thing. Is the answer the same for them?',
  'Hi again, it worked for us, but a second team of ours reports the same thing today. May I forward them what you wrote, or is there more to it?',
  'I closed this too early. It is fine for the first one, but the same thing is back on our other project. Same steps?',
];

export const RETURN_REPLIES = [
  'Hi {first}, yes, the very same steps apply there. If anything differs, have them write to us with the names involved.\n\n{agent}',
  'Yes, it is the same cause and the same answer, please forward it. If it does not help them, reply here and I take a look.\n{agent}',
];

export const RETURN_THANKS = [
  'Forwarded, and it helped them too. Thanks!',
  'Same steps, same result. Now you can really close it.',
  'ok that did it for them as well',
];

export const SPAM_NOTES = [
  'Spam, closed.',
  'auto-reply, nothing to do',
  'Not a request. Closed without answer.',
  'junk',
];
