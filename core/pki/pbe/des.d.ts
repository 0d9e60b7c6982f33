declare module 'des.js' {
  interface Cipher {
    update(data: Uint8Array): number[];
    final(): number[];
  }
  interface CipherOptions {
    readonly type: 'encrypt' | 'decrypt';
    readonly key: Uint8Array;
    readonly iv: Uint8Array;
    readonly padding: boolean;
  }
  const des: {
    readonly EDE: object;
    readonly CBC: { instantiate(cipher: object): { create(options: CipherOptions): Cipher } };
  };
  export default des;
}
