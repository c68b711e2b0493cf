// SPDX-License-Identifier: GPL-3.0-or-later
// Universal's front end in miniature. Its document speaks of a ReverbConnection, a class of this shape, which is made here of
// pusher-js; and of a list of subscriptions that shows what a command will do before its event has come.
import { randomUUID } from 'node:crypto';
import Pusher from 'pusher-js';

export class ReverbConnection {
  #options; #pusher; #token; #retry; #callbacks = { connected: [], disconnected: [], failed: [] };

  constructor(t, options) {
    this.#options = options;
    t.after(() => this.disconnect());
  }

  withAuthToken(token) { this.#token = token; return this; }

  /** How often, and after how many milliseconds, it tries to come back. */
  withRetry({ maxRetries, minDelay, maxDelay, factor }) {
    this.#retry = { maxRetries, minDelay, maxDelay, factor, count: 0 };
    return this;
  }

  on(name, callback) { this.#callbacks[name].push(callback); return this; }

  subscribe(name) { return new ReverbChannel(this.#connection().subscribe(name)); }

  unsubscribe(name) { this.#pusher.unsubscribe(name); }

  get socketId() { return this.#pusher.connection.socket_id; }

  disconnect() {
    clearTimeout(this.#retry?.timer);
    this.#retry = undefined;
    this.#pusher?.disconnect();
  }

  #connection() {
    if (this.#pusher) return this.#pusher;
    const { host, port, key, api } = this.#options;
    this.#pusher = new Pusher(key, {
      cluster: '', wsHost: host, wsPort: port, forceTLS: false, enabledTransports: ['ws'], disableStats: true,
      channelAuthorization: { endpoint: `${api}/broadcasting/auth`, transport: 'ajax', headers: this.#token === undefined ? {} : { Authorization: `Bearer ${this.#token}` } },
    });
    this.#pusher.connection.bind('state_change', ({ previous, current }) => this.#changed(previous, current));
    return this.#pusher;
  }

  #tell(name) { for (const callback of this.#callbacks[name]) callback(); }

  #changed(previous, current) {
    if (current === 'connected') {
      if (this.#retry) this.#retry.count = 0;
      this.#tell('connected');
      return;
    }
    if (previous === 'connected') this.#tell('disconnected');
    // pusher-js would come back by itself; here the retries say when.
    const isLost = current === 'unavailable' || (previous !== 'initialized' && previous !== 'disconnected' && current === 'connecting');
    if (!isLost || !this.#retry) return;
    this.#pusher.disconnect();
    const { maxRetries, minDelay, maxDelay, factor, count } = this.#retry;
    if (count >= maxRetries) { this.#tell('failed'); return; }
    this.#retry.count++;
    this.#retry.timer = setTimeout(() => this.#pusher.connect(), Math.min(minDelay * factor ** count, maxDelay));
  }
}

class ReverbChannel {
  #channel;

  constructor(channel) { this.#channel = channel; }

  /** Laravel's name of the event, with its namespace. */
  listen(name, callback) { this.#channel.bind(`App\\Events\\${name}`, callback); return this; }

  subscribed(callback) {
    if (this.#channel.subscribed) callback();
    this.#channel.bind('pusher:subscription_succeeded', () => callback());
    return this;
  }

  error(callback) { this.#channel.bind('pusher:subscription_error', callback); return this; }

  here(callback) { return this.subscribed(() => callback(Object.values(this.#channel.members.members))); }

  joining(callback) { this.#channel.bind('pusher:member_added', ({ info }) => callback(info)); return this; }

  leaving(callback) { this.#channel.bind('pusher:member_removed', ({ info }) => callback(info)); return this; }

  whisper(name, data) { this.#channel.trigger(`client-${name}`, data); return this; }

  listenForWhisper(name, callback) { this.#channel.bind(`client-${name}`, callback); return this; }

  get name() { return this.#channel.name; }
}

/** The list of subscriptions, as the React component keeps it; `post` is the API that takes commands. */
export class SubscriptionList {
  subscriptions = [];

  constructor(post) { this.post = post; }

  mounted(reverb, userId) {
    this.channel = reverb.subscribe(`private-user.${userId}`)
      .listen('SubscriptionCreatedEvent', (event) => this.#created(event))
      .listen('SubscriptionCancelledEvent', ({ id }) => this.#change((sub) => sub.id === id, { status: 'cancelled' }))
      .listen('SubscriptionUpdatedEvent', ({ id, updates }) => this.#change((sub) => sub.id === id, updates));
    return this.channel;
  }

  /** Shows it at once; takes it back when the command is refused. */
  async create(data) {
    const commandId = randomUUID();
    this.subscriptions.push({ ...data, id: randomUUID(), status: 'pending', isOptimistic: true, commandId });
    try {
      const { id } = await this.post({ ...data, command_id: commandId });
      this.#change((sub) => sub.commandId === commandId, { id });
    } catch (error) {
      this.subscriptions = this.subscriptions.filter((sub) => sub.commandId !== commandId);
      throw error;
    }
  }

  #created(event) {
    const isOurs = (sub) => event.commandId && sub.commandId === event.commandId;
    if (this.subscriptions.some(isOurs)) this.#change(isOurs, { id: event.id, status: 'active', isOptimistic: false });
    else this.subscriptions.push({ ...event, status: 'active' });
  }

  #change(which, changes) { this.subscriptions = this.subscriptions.map((sub) => (which(sub) ? { ...sub, ...changes } : sub)); }
}
