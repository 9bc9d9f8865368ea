import { loadClientConfigProfile, toClientOptions } from '@temporalio/envconfig';
import { CodedError } from './coded-error.ts';

type Profile = ReturnType<typeof loadClientConfigProfile>;
/** How a server is reached, and which namespace is meant. */
export type Connecting = ReturnType<typeof toClientOptions>;

/**
 * Reads how to reach Temporal as every Temporal client does: from variables, and from a profile of its TOML file.
 *
 * @throws CodedError `config`
 */
export function loadConnection(env: Record<string, string>): Connecting {
  try {
    const profile = loadClientConfigProfile({ overrideEnvVars: env });
    assertWhole(profile);
    return toClientOptions(profile);
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    // What is wrong with a file is told in a line, and shown in more.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    const says = `The settings of Temporal cannot be read (${why.replace(/\.$/, '')}): mend the file that TEMPORAL_CONFIG_FILE names (usually temporal.toml), set TEMPORAL_PROFILE to one of its profiles, or mend the paths of TEMPORAL_TLS_….`;
    throw new CodedError('config', says, { cause });
  }
}

/** What the SDK would leave out without a word, so that a server seems to refuse us, or another is spoken to. */
function assertWhole({ address, apiKey, tls }: Profile): void {
  if ((tls?.clientCert === undefined) !== (tls?.clientKey === undefined)) {
    const says =
      'A certificate of ours needs its key, and the key its certificate: set both TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH, or the two in the profile.';
    throw new CodedError('config', says);
  }
  if (apiKey !== undefined && address === undefined) {
    const says =
      'TEMPORAL_API_KEY says who we are, and nothing says to which server: set TEMPORAL_ADDRESS, or address in the profile.';
    throw new CodedError('config', says);
  }
}
