/** The names of the acts that this message allows now. */
export function allowedActs({ timeline, amendments, you, limits }, seq) {
  const event = timeline.at(seq);
  if (event?.kind !== 'said' || amendments.of(seq).removed) return [];
  const own = event.by.id === you.id;
  const young = Date.now() - Date.parse(event.at) < limits.editSeconds * 1000;
  return ['react', 'reply', ...(own && young ? ['edit'] : []), ...(own ? ['remove'] : ['unread']), 'copy'];
}
