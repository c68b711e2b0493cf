// SPDX-License-Identifier: GPL-3.0-or-later
// What the application's back end does for a user who subscribes, and how long Belfry took to answer.
const { createHmac } = require('node:crypto');

const { ARTILLERY_KEY: key, ARTILLERY_SECRET: secret } = process.env;
let users = 0;

/** Signs the user's own channel for the socket that the greeting names. */
function authorize(context, events, done) {
  const { socket_id: socketId } = JSON.parse(context.vars.greeting);
  context.vars.channel = `private-user.${++users}`;
  const signature = createHmac('sha256', secret).update(`${socketId}:${context.vars.channel}`).digest('hex');
  context.vars.authToken = `${key}:${signature}`;
  context.vars.asked = performance.now();
  events.emit('counter', 'pusher.greeted', 1);
  done();
}

function answered(context, events, done) {
  events.emit('histogram', 'pusher.subscribe_ms', performance.now() - context.vars.asked);
  const { answer } = context.vars;
  events.emit('counter', answer === 'pusher_internal:subscription_succeeded' ? 'pusher.subscribed' : `pusher.refused.${answer}`, 1);
  done();
}

module.exports = { authorize, answered };
