const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Where Microsoft's channels have their connectors: Azure Bot Service, and Teams in the public and the US government clouds. */
const connectors = [
  /^smba\.trafficmanager\.net$/,
  /(^|\.)botframework\.com$/,
  /(^|\.)botframework\.azure\.us$/,
  /(^|\.)teams\.microsoft\.(com|us)$/,
];

/**
 * Whether replies may be sent to an address. On this machine always, for the Emulator. Elsewhere only to the connectors of Microsoft's
 * channels, over TLS, and only when the sender has proven who they are: otherwise any POST could make the bot call any address.
 */
export function isAllowedService(address: string, proven: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  if (loopback.test(hostname)) return protocol === 'http:' || protocol === 'https:';
  return proven && protocol === 'https:' && connectors.some((pattern) => pattern.test(hostname));
}
