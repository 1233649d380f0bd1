const FIELDS = 'textarea, input';

const hasFiles = (data) => data?.types.includes('Files') ?? false;

/** Only a drop that is accepted can be refused with words; anything else is not accepted at all. */
function stop(event, refused) {
  const { target, type, dataTransfer: data } = event;
  if (!hasFiles(data) && target.closest?.(FIELDS)) return;
  event.preventDefault();
  if (!hasFiles(data) && data) data.dropEffect = 'none';
  if (type === 'drop' && hasFiles(data)) refused();
}

/** A file or a link that is dropped would take the place of the page: only text may be, into a field. */
export function keepOut(refused = () => {}) {
  for (const type of ['dragenter', 'dragover', 'drop']) window.addEventListener(type, (event) => stop(event, refused));
}
