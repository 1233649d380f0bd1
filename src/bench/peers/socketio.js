// A room in Socket.IO 4 as its documentation builds one: join, and emit to the room. Compression is off, as in Parley.
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const port = Number(process.argv[2]);
const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false });

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    socket.join(room);
    socket.data.room = room;
    socket.emit('joined', room);
  });
  socket.on('message', (message) => io.to(socket.data.room).emit('message', message));
});

http.listen(port, '127.0.0.1', () => console.log('Socket.IO is listening'));
