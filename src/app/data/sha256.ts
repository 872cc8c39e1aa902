import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hex SHA-256 without `crypto.subtle`, for pages served without https; loaded only there. */
export function plainSha256(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
