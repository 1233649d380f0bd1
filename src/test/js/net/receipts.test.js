import { Receipts } from '/page/net/receipts.js';
import { expect } from '../expect.js';

export function seen_is_sent_after_eight_kibibytes() {
  const receipts = new Receipts();
  expect(receipts.received(8_191, 0)).is(null);
  expect(receipts.received(1, 0)).is(0);
}

export function seen_is_sent_at_most_twenty_times_a_second() {
  const receipts = new Receipts();
  receipts.received(8_192, 1_000);
  receipts.sent(1_000);
  expect(receipts.received(100_000, 1_010)).is(40);
  expect(receipts.received(100_000, 1_050)).is(0);
}
