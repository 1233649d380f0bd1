import { excerptOf, oneLine } from '/page/text/shown.js';
import { expect } from '../expect.js';

export function a_message_in_one_line_has_no_marks() {
  const lines = {
    '**a** `b`\n> c\n- d\n- e': 'a b c • d • e',
    '7. seven\n8. eight': '7. seven 8. eight',
    '- [x] eggs\n- [ ] milk': '☑ eggs ☐ milk',
    '```js\nlet a;\n```': 'js let a;',
    'a|b\n-|-\n1|2': 'a | b 1 | 2',
    '[the bank](https://evil.example/)': 'the bank (evil.example)',
    '  as\ttyped \n': 'as typed',
  };
  for (const [text, line] of Object.entries(lines)) expect([text, oneLine(text)]).equals([text, line]);
}

/** The excerpt around the first place of a piece of the message. */
function around(text, piece) {
  const from = text.indexOf(piece);
  return Object.values(excerptOf(text, from, from + piece.length));
}

export function an_excerpt_shows_what_the_message_shows() {
  expect(around('in the **big** house', 'big** house')).equals(['in the ', 'big house', '']);
  expect(around('> so\n- a `b`\n- c', 'b')).equals(['so • a ', 'b', ' • c']);
  expect(around('see [the door](https://example.org/x)', 'door')).equals(['see the ', 'door', ' (example.org)']);
  expect(around('plain', 'plain')).equals(['', 'plain', '']);
}

export function an_excerpt_of_what_is_not_shown_is_the_beginning() {
  expect(around('see [the door](https://example.org/secret)', 'secret')).equals(['see the door (example.org)', '', '']);
  expect(Object.values(excerptOf('**a** b', 0, 0))).equals(['a b', '', '']);
}

export function a_long_excerpt_is_cut_between_characters() {
  const text = `${'é'.repeat(60)}X${'👩‍💻'.repeat(200)}`;
  const [before, hit, after] = around(text, 'X');
  expect([before, hit]).equals([`…${'é'.repeat(40)}`, 'X']);
  expect(after).is(`${'👩‍💻'.repeat(120)}…`);
}
