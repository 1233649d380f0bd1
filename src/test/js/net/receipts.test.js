import { Receipts } from '/page/net/receipts.js';
import { expect } from '../expect.js';

export function seen_is_sent_after_eight_kibibytes() {
  const receipts = new Receipts();
  expect(receipts.heard(8_191, 0)).is(null);
  expect(receipts.heard(1, 0)).is(0);
}

export function seen_is_sent_at_most_twenty_times_a_second() {
  const receipts = new Receipts();
  receipts.heard(8_192, 1_000);
  receipts.said(1_000);
  expect(receipts.heard(100_000, 1_010)).is(40);
  expect(receipts.heard(100_000, 1_050)).is(0);
}
