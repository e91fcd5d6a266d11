import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** More than these sent ahead on one line, and the line is closed: browsers send none ahead. */
const MOST_AHEAD = 32;

type Waiting = (readonly [IncomingMessage, ServerResponse])[];

/**
 * Requests that a client sends ahead on one connection are begun one after another: an answer is drawn when
 * the one before it has left. Otherwise somebody who asks and never reads holds a page for each.
 */
export function inTurn(serve: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, Waiting>();

  const begin = (socket: Socket, request: IncomingMessage, response: ServerResponse): void => {
    response.once('close', () => {
      const next = lines.get(socket)?.shift();
      if (next && !socket.destroyed) begin(socket, ...next);
      else lines.delete(socket);
    });
    serve(request, response);
  };

  return (request, response) => {
    const { socket } = request;
    const waiting = lines.get(socket);
    if (!waiting) {
      lines.set(socket, []);
      begin(socket, request, response);
    } else if (waiting.length < MOST_AHEAD) waiting.push([request, response]);
    else socket.destroy();
  };
}
