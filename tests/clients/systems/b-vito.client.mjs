// SPDX-License-Identifier: GPL-3.0-or-later
// Vito's page in miniature: window.Echo, and names that are built and never typed.
import Echo from 'laravel-echo';
import Pusher from 'pusher-js';

export const ChannelRegistry = {
  tenant: (id) => `tenant.${id}`,
  tenantAdmins: (id) => `tenant.${id}.admins`,
  user: (id) => `user.${id}`,
  order: (id) => `order.${id}`,
};

/** A browser window of the user with that token, on the page of that tenant. */
export class Page {
  constructor(t, { app, host, port }, token) {
    this.Echo = new Echo({
      broadcaster: 'reverb',
      Pusher,
      key: app.key,
      wsHost: host,
      wsPort: port,
      wssPort: port,
      forceTLS: false,
      enabledTransports: ['ws', 'wss'],
      withoutInterceptors: true,
      authEndpoint: `http://${host}:${port}/broadcasting/auth`,
      userAuthentication: { endpoint: `http://${host}:${port}/broadcasting/user-auth`, headers: {} },
      auth: { headers: {} }, // Echo adds the token to them; its own default would be one object for all pages of this process
      bearerToken: token,
    });
    t.after(() => this.close());
  }

  onOrder(tenantId, show) { return this.listen(ChannelRegistry.tenant(tenantId), '.order.paid', show); }

  onNewLogin(tenantId, showAlert) { return this.listen(ChannelRegistry.tenantAdmins(tenantId), '.security.login.new', showAlert); }

  onProfile(userId, show) { return this.listen(ChannelRegistry.user(userId), '.profile.updated', show); }

  onMyOrder(orderId, show) { return this.listen(ChannelRegistry.order(orderId), '.order.shipped', show); }

  listen(channel, event, show) { return this.Echo.private(channel).listen(event, show); }

  close() { this.Echo.disconnect(); }
}
