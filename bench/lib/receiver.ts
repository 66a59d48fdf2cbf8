/** A webhook endpoint in a process of its own: answers 204, and tells its parent which events came and when. */
import { createServer } from "node:http";

let ids: string[] = [];
let times: number[] = [];
const server = createServer((request, response) => {
  let text = "";
  request.setEncoding("latin1");
  request.on("data", (chunk: string) => (text += chunk));
  request.on("end", () => {
    response.writeHead(204).end();
    ids.push(text.slice(7, 43)); // {"id":"<uuid>", as the first property
    times.push(Date.now());
  });
});
setInterval(() => {
  if (ids.length === 0) return;
  process.send?.({ ids, times });
  ids = [];
  times = [];
}, 20);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" && address !== null ? address.port : 0 });
});
