/** Why a call of the Api failed. */
export const why = ({ body }, words) => (body?.code ? words.refusal(body.code) : words.text('page.no-answer'));
