type Message = 'signed_in' | 'signed_out';

/** Opened when it is first needed: the build has no channel, and where nobody signs in there is nothing to say. */
let channel: BroadcastChannel | undefined;
const open = () => {
  channel ??= new BroadcastChannel('sharedesk.session');
  return channel;
};

export function tellOtherTabs(message: Message) {
  open().postMessage(message);
}

/** @returns what stops the listener. */
export function hearOtherTabs(onMessage: (message: Message) => void) {
  const listen = ({ data }: MessageEvent<Message>) => onMessage(data);
  open().addEventListener('message', listen);
  return () => open().removeEventListener('message', listen);
}
