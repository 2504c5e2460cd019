/** Connect tokens: short-lived, for one external user, and spent by connecting an account. */
import { randomId } from "./ids.ts";

export interface TokenRequest {
  readonly externalUserId: string;
  readonly projectId?: string;
  /** Seconds. */
  readonly expiresIn?: number;
  readonly allowedOrigins?: readonly string[];
  readonly successRedirectUri?: string;
  readonly errorRedirectUri?: string;
}

export interface Token extends TokenRequest {
  readonly token: string;
  readonly expiresAt: number;
  readonly spent: boolean;
}

export type Tokens = ReturnType<typeof createTokens>;

const fourHours = 4 * 60 * 60;

export function createTokens(now: () => number) {
  const tokens = new Map<string, Token>();
  const serverTokens = new Set<string>();

  return {
    issue(request: TokenRequest): Token {
      const token = randomId("ctok_", 32, "0123456789abcdef");
      const lifetime = Math.min(Math.max(request.expiresIn ?? fourHours, 1), fourHours);
      const issued = { ...request, token, expiresAt: now() + lifetime * 1000, spent: false };
      tokens.set(token, issued);
      return issued;
    },

    find(token: string): Token | undefined {
      return tokens.get(token);
    },

    /** Why a token cannot be used; `undefined` when it can. */
    refusal(token: string): string | undefined {
      const known = tokens.get(token);
      if (!known) return "This connect token is not known here.";
      if (known.spent) return "This connect token was used to connect an account. Ask for a new one.";
      return known.expiresAt <= now() ? "This connect token has expired. Ask for a new one." : undefined;
    },

    spend(token: string): void {
      const known = tokens.get(token);
      if (known) tokens.set(token, { ...known, spent: true });
    },

    expireAll(): void {
      for (const [token, known] of tokens) tokens.set(token, { ...known, expiresAt: now() });
    },

    /** A host's server's own token: may act for every user, and ask for connect tokens. */
    issueServerToken(): string {
      const token = randomId("pdat_", 32);
      serverTokens.add(token);
      return token;
    },
    isServerToken: (token: string): boolean => serverTokens.has(token),
  };
}
