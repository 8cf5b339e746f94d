type Message = 'signed_in' | 'signed_out';

/** Made when it is first needed: while building there is none, and where nobody signs in there is nothing to say. */
let channel: BroadcastChannel | undefined;
const open = () => {
  channel ??= new BroadcastChannel('sharedesk.session');
  return channel;
};

export function tellOtherTabs(message: Message) {
  open().postMessage(message);
}

/** @returns what stops it. */
export function hearOtherTabs(onMessage: (message: Message) => void) {
  const listen = ({ data }: MessageEvent<Message>) => onMessage(data);
  open().addEventListener('message', listen);
  return () => open().removeEventListener('message', listen);
}
