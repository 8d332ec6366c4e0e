import { BlockList, isIP, isIPv6 } from 'node:net';

const IPV4_SUBNETS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const IPV6_SUBNETS: readonly (readonly [string, number])[] = [
  ['::', 128],
  ['::1', 128],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

// One list for each family: a list of both takes every IPv4 address for one of the mapped IPv6 addresses.
const privateIpv4 = new BlockList();
const privateIpv6 = new BlockList();
for (const [net, prefix] of IPV4_SUBNETS) privateIpv4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of IPV6_SUBNETS) privateIpv6.addSubnet(net, prefix, 'ipv6');

/** Whether an address belongs to this machine, its network or no host at all, rather than to the public internet. */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) return true;
  return isIPv6(address) ? privateIpv6.check(address, 'ipv6') : privateIpv4.check(address, 'ipv4');
}
