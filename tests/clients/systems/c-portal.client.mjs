// SPDX-License-Identifier: GPL-3.0-or-later
// The client portal's pages in miniature: resources/js/bootstrap.js, the notification bell, the list of invoices, the people who
// look at a project, typing and cursors, and the indicator of the connection.
import Echo from 'laravel-echo';
import Pusher from 'pusher-js';

export class RealtimeManager {
  constructor(t, { app, host, port }, token, { proxyPort = port } = {}) {
    this.Echo = new Echo({
      broadcaster: 'reverb',
      Pusher,
      key: app.key,
      wsHost: host,
      wsPort: proxyPort,
      wssPort: proxyPort,
      forceTLS: false,
      enabledTransports: ['ws', 'wss'],
      withoutInterceptors: true,
      authEndpoint: `http://${host}:${port}/broadcasting/auth`,
      auth: { headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } },
    });
    t.after(() => this.logout());
  }

  logout() { this.Echo.disconnect(); }

  /** The states that ConnectionStatus shows, from here on. */
  connectionStates() {
    const states = [];
    this.Echo.connector.pusher.connection.bind('state_change', ({ current }) => states.push(current));
    return states;
  }
}

/** The bell, as the Alpine component is. */
export class Notifications {
  unreadCount = 0;

  toasts = [];

  init(Echo, userId) {
    this.channel = Echo.private(`App.Models.User.${userId}`).notification((n) => {
      this.unreadCount++;
      this.toasts.push(n.message);
    });
    return this.channel;
  }
}

/** A client's page: its invoices and its projects, by id. */
export class ClientPage {
  invoices = [];

  projects = {};

  mounted(Echo, clientId) {
    this.channel = Echo.private(`client.${clientId}`)
      .listen('InvoiceCreated', (e) => this.invoices.push(e.invoice))
      .listen('ProjectUpdated', (e) => { this.projects[e.project.id] = e.project; });
    return this.channel;
  }
}

/** The people on a project's page, as the Vue component keeps them. */
export class ProjectPage {
  activeUsers = [];

  comments = [];

  typing = [];

  cursors = new Map();

  constructor(Echo, projectId) { [this.Echo, this.projectId] = [Echo, projectId]; }

  mounted() {
    this.channel = this.Echo.join(`presence-project.${this.projectId}`)
      .here((users) => { this.activeUsers = users; })
      .joining((user) => this.activeUsers.push(user))
      .leaving((user) => { this.activeUsers = this.activeUsers.filter((u) => u.id !== user.id); })
      .listen('CommentAdded', (e) => this.comments.push(e.comment))
      .listenForWhisper('typing', (e) => this.typing.push(e.name))
      .listenForWhisper('cursor', (e) => this.cursors.set(e.name, [e.x, e.y]));
    return this.channel;
  }

  names() { return this.activeUsers.map(({ name }) => name).sort(); }

  beforeUnmount() { this.Echo.leave(`presence-project.${this.projectId}`); }
}
