/** Through which door somebody acts or reads; written beside every act and every read (security.md 5). */
export interface Via {
  /** Hash of the session or token, never the thing itself. */
  readonly session?: string | undefined;
  /** How the person signed in: `password`, `totp`, `oidc`, `token`. */
  readonly factor?: string | undefined;
  /** When the person last proved who she is, epoch milliseconds. */
  readonly stepUpAt?: number | undefined;
  readonly accessPoint?: string | undefined;
  readonly knownDevice?: boolean | undefined;
  readonly purpose?:
    'ownTask' | 'supervision' | 'accessRequest' | 'breakGlass' | 'retention' | 'inspection' | undefined;
}
