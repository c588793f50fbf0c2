import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Microsoft's Emulator and bots get their tokens from here; the SDK knows the name by heart. */
export const emulatorIssuer = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
export const channelIssuer = 'https://issuer.example';

/** A stand-in for Microsoft's token services: an OpenID document and keys on this machine, and tokens signed with them. */
export async function startTokenIssuer() {
  const kid = 'key-1';
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const jwk = {
    ...(await exportJWK(publicKey)),
    kid,
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams', 'emulator', 'test'],
  };
  let failing = false;
  const server = createServer((req, res) => {
    const { port } = server.address() as AddressInfo;
    res.statusCode = failing ? 500 : 200;
    res.setHeader('Content-Type', 'application/json');
    res.end(
      JSON.stringify(
        req.url === '/keys' ? { keys: [jwk] } : { issuer: channelIssuer, jwks_uri: `http://127.0.0.1:${port}/keys` },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  return {
    trust: {
      ToBotFromChannelTokenIssuer: channelIssuer,
      ToBotFromChannelOpenIdMetadataUrl: url,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}/emulator`,
    },
    jwk,
    /** A token as Azure Bot Service makes it, with whatever a test wants otherwise. */
    token: (claims: JWTPayload, { kid: named = kid, foreign = false, seconds = 600 } = {}) =>
      new SignJWT({ iss: channelIssuer, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: named, typ: 'JWT' })
        .setIssuedAt(Math.floor(Date.now() / 1000) - 3600)
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(foreign ? stranger.privateKey : privateKey),
    fail: () => {
      failing = true;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
