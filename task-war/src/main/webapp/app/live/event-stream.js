/**
 * Reads server-sent events (WHATWG HTML, section 9.2.6) from a response's body. By fetch, and not by
 * EventSource, which can't send the token in a header.
 *
 * @param read called with `{event, data, id}` for each event; with only an id where there is no data
 */
export async function readEvents(body, read) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    blocks.forEach((block) => read(parse(block)));
  }
}

function parse(block) {
  const found = { event: 'message', data: null, id: null };
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event' || field === 'id') found[field] = value;
    if (field === 'data') found.data = found.data === null ? value : `${found.data}\n${value}`;
  }
  return found;
}
