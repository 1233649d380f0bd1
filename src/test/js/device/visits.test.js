import { Visits } from '/page/device/visits.js';
import { device } from '../cast.js';
import { expect } from '../expect.js';

const moved = (by) =>
  new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
    history.go(by);
  });

export async function each_entry_of_the_history_has_its_place() {
  const store = device();
  const visits = new Visits('K7QM4T2X', store);
  visits.leave({ seq: 7 });
  visits.begin('#120');
  visits.leave({ seq: 120 });
  visits.begin('#120');
  await moved(-1);
  visits.leave({ seq: 130 });
  expect(visits.arrive()).equals({ seq: 120 });
  await moved(-1);
  visits.leave({ seq: 121 });
  expect(visits.arrive()).equals({ seq: 7 });
  await moved(1);
  visits.leave({ seq: 8 });
  expect(new Visits('K7QM4T2X', store).arrive()).equals({ seq: 121 });
  await moved(-1);
  history.replaceState(null, '', location.pathname);
}
