import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser keeps of its subscription, and how it reads a message: RFC 8291 by the letter, in Node's own crypto. */
export function aDevice(origin: string) {
  const key = createECDH('prime256v1');
  key.generateKeys();
  const secret = randomBytes(16);
  const endpoint = `${origin}/device/${crypto.randomUUID()}`;
  const derive = (from: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', from, salt, info, length));
  return {
    args: { endpoint, p256dh: key.getPublicKey('base64url'), auth: secret.toString('base64url') },
    /** @throws Error when the message is not for this device */
    read: (body: Buffer): string => {
      const salt = body.subarray(0, 16);
      const idEnd = 21 + body.readUInt8(20);
      const sender = body.subarray(21, idEnd);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), key.getPublicKey(), sender]);
      const material = derive(key.computeSecret(sender), secret, info, 32);
      const contentKey = derive(material, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derive(material, salt, 'Content-Encoding: nonce\0', 12);
      const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce).setAuthTag(body.subarray(-16));
      const record = Buffer.concat([decipher.update(body.subarray(idEnd, -16)), decipher.final()]);
      // The delimiter of the last record, and padding behind it (RFC 8188 §2).
      return record.subarray(0, record.lastIndexOf(2)).toString();
    },
  };
}
