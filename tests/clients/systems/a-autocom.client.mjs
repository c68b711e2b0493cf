// SPDX-License-Identifier: GPL-3.0-or-later
// AutoCom's front end in miniature: the provider that owns the Echo client, and the hooks its pages use.
// It connects when somebody is signed in, again when the tenant changes, and disconnects on logout.

/** As frontend/lib/echo.ts makes it. Imported when needed, since a page may be rendered where there is no WebSocket. */
async function createEcho({ key, host, port, token }) {
  const { default: Echo } = await import('laravel-echo');
  const { default: Pusher } = await import('pusher-js');
  return new Echo({
    broadcaster: 'reverb',
    Pusher,
    key,
    wsHost: host,
    wsPort: port,
    wssPort: port,
    forceTLS: false,
    enabledTransports: ['ws', 'wss'],
    withoutInterceptors: true,
    authEndpoint: `http://${host}:${port}/api/v1/broadcasting/auth`,
    auth: { headers: token === undefined ? {} : { Authorization: `Bearer ${token}`, Accept: 'application/json' } },
  });
}

export class EchoProvider {
  constructor(t, { app, host, port }) {
    this.settings = { key: app.key, host, port };
    t.after(() => this.logout());
  }

  async login(token, tenantId) {
    this.logout();
    [this.token, this.tenantId] = [token, tenantId];
    this.echo = await createEcho({ ...this.settings, token });
  }

  /** A super admin goes over to another tenant: everything of the one before is given up with its connection. */
  switchTenant(tenantId) { return this.login(this.token, tenantId); }

  logout() {
    this.echo?.disconnect();
    this.echo = undefined;
  }

  get socketId() { return this.echo.socketId(); }

  useTenantChannel(event, callback, module) {
    const suffix = module ? `.${module}` : '';
    return this.echo.private(`tenant.${this.tenantId}${suffix}`).listen(event, callback);
  }

  useUserChannel(userId, event, callback) {
    return this.echo.private(`user.${userId}`).listen(event, callback);
  }

  useGlobalChannel(event, callback) { return this.echo.channel('global').listen(event, callback); }

  useTenantPresence({ onHere, onJoining, onLeaving }) {
    return this.echo.join(`tenant.${this.tenantId}`).here(onHere).joining(onJoining).leaving(onLeaving);
  }
}
