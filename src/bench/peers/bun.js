// A room in Bun as its documentation builds one: subscribe, and publish to the room. Compression is off, as in Parley.
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.argv[2]),
  fetch(request, running) {
    const room = new URL(request.url).pathname;
    return running.upgrade(request, { data: { room } }) ? undefined : new Response('This is a WebSocket.', { status: 400 });
  },
  websocket: {
    perMessageDeflate: false,
    open(socket) {
      socket.subscribe(socket.data.room);
    },
    message(socket, message) {
      server.publish(socket.data.room, message);
    },
  },
});

console.log('Bun is listening');
