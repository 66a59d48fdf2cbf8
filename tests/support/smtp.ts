import { once } from "node:events";
import { createServer, type Socket } from "node:net";

export type TestSmtp = {
  readonly port: number;
  /** What arrived: the envelope's recipients and the message as it came. */
  readonly mails: { readonly recipients: string[]; readonly message: string }[];
  /** Every command as it came, the messages' own lines left out. */
  readonly commands: string[];
  /** How it answers RCPT for an address; 250 where not told otherwise. */
  readonly answers: Map<string, string>;
  readonly close: () => Promise<void>;
};

/** A mail server that keeps what it is sent. No TLS, no login: for tests on this machine. */
export async function startTestSmtp(): Promise<TestSmtp> {
  const mails: TestSmtp["mails"] = [];
  const commands: string[] = [];
  const answers: TestSmtp["answers"] = new Map();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    let unread = "";
    let recipients: string[] = [];
    let inData = false;
    const reply = (line: string): boolean => socket.write(`${line}\r\n`);
    reply("220 test");
    socket.on("data", (chunk) => {
      unread += chunk.toString();
      for (;;) {
        const end = unread.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const line = unread.slice(0, end);
        unread = unread.slice(end + (inData ? 5 : 2));
        if (!inData) commands.push(line);
        if (inData) {
          mails.push({ recipients, message: line });
          recipients = [];
          inData = false;
          reply("250 kept");
        } else if (/^DATA/i.test(line)) {
          inData = true;
          reply("354 go on");
        } else if (/^RCPT/i.test(line)) {
          const address = /<(.*)>/.exec(line)?.[1] ?? "";
          const answer = answers.get(address) ?? "250 ok";
          if (answer.startsWith("2")) recipients.push(address);
          reply(answer);
        } else if (/^STARTTLS/i.test(line)) {
          reply("502 no TLS here");
        } else if (/^QUIT/i.test(line)) {
          socket.end("221 bye\r\n");
        } else {
          if (/^RSET/i.test(line)) recipients = [];
          reply("250 test");
        }
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    mails,
    commands,
    answers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
