// SPDX-License-Identifier: GPL-3.0-or-later
// The React pages of a Laravel application in miniature: resources/js/echo.ts and its hooks. A hook returns what React calls when
// the component goes away.
import Echo from 'laravel-echo';
import Pusher from 'pusher-js';

/** `env` has the VITE_ variables, `api` is where `/broadcasting/auth` is. */
export function createEcho(t, env, { port, api, token }) {
  const echo = new Echo({
    broadcaster: 'reverb',
    Pusher,
    key: env.VITE_REVERB_APP_KEY,
    wsHost: env.VITE_REVERB_HOST,
    wsPort: port,
    wssPort: port,
    forceTLS: env.VITE_REVERB_SCHEME === 'https',
    enabledTransports: ['ws', 'wss'],
    withoutInterceptors: true,
    authEndpoint: `${api}/broadcasting/auth`,
    auth: { headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } },
  });
  t.after(() => echo.disconnect());
  return echo;
}

export function useOrderStatus(echo, orderId, setStatus) {
  const channel = echo.private(`orders.${orderId}`);
  channel.listen('.order.status.updated', (event) => setStatus(event.status));
  // Eloquent's own events of the model.
  for (const name of ['OrderCreated', 'OrderUpdated', 'OrderDeleted']) channel.listen(`.${name}`, (event) => setStatus(`${name} ${event.model.id}`));
  return { channel, unmount: () => echo.leave(`orders.${orderId}`) };
}

export function useSupportRoom(echo, roomId) {
  const room = { onlineUsers: [], messages: [] };
  const set = (change) => { room.onlineUsers = change(room.onlineUsers); };
  room.channel = echo.join(`support.room.${roomId}`)
    .here((users) => set(() => users))
    .joining((user) => set((prev) => [...prev, user]))
    .leaving((user) => set((prev) => prev.filter((u) => u.id !== user.id)))
    .listen('.message.sent', (e) => room.messages.push(e.message));
  room.unmount = () => echo.leave(`support.room.${roomId}`);
  return room;
}

export function useNotifications(echo, userId, toast) {
  return echo.private(`App.Models.User.${userId}`).notification((notification) => toast(notification.message));
}
