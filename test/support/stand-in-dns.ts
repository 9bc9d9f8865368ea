import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const NS = 2;

/** A DNS server of a few names: texts as they are told, one name server for `com`, and nothing else. */
export async function standInDns(texts: Readonly<Record<string, string[]>>): Promise<{
  address: string;
  close: () => void;
}> {
  const socket = createSocket('udp4');
  socket.on('message', (asked, from) => {
    socket.send(answer(asked, texts), from.port, from.address);
  });
  return await bound(socket);
}

/** One that hears and says nothing. */
export async function silentDns(): ReturnType<typeof standInDns> {
  return await bound(createSocket('udp4'));
}

async function bound(socket: Socket): ReturnType<typeof standInDns> {
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => void socket.close() };
}

/** An answer in the form of RFC 1035, 4.1. */
function answer(asked: Buffer, texts: Readonly<Record<string, string[]>>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const name = labels.join('.').toLowerCase();
  const type = asked.readUInt16BE(at + 1);
  const found =
    type === NS && name === 'com'
      ? [record(NS, Buffer.from('\x01a\x00', 'latin1'))]
      : type === TXT
        ? (texts[name] ?? []).map((text) => record(TXT, strings(text)))
        : [];
  const header = Buffer.from(asked.subarray(0, 12));
  header.writeUInt16BE(found.length > 0 ? 0x8480 : 0x8483, 2);
  header.writeUInt16BE(found.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, asked.subarray(12, at + 5), ...found]);
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** A long text travels in parts of 255 characters. */
function strings(text: string): Buffer {
  const parts = text.match(/.{1,255}/g) ?? [''];
  return Buffer.concat(
    parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])),
  );
}
