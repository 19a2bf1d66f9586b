"""Holds what mijian says of a network against what `ip` and `ss` say of it, both from guest/network_stage: set by set.

Each function gives two sets of the same shape; a test asks that they are equal. Nothing here runs anything.
"""
import ipaddress
import json

# What `ip` calls a kind of interface, and what mijian does.
KINDS = {'veth': 'virtual', 'bridge': 'bridge', 'bond': 'bond', 'vlan': 'vlan', 'dummy': 'virtual', 'macvlan': 'virtual',
         'vxlan': 'tunnel', 'gre': 'tunnel', 'gretap': 'tunnel', 'erspan': 'tunnel', 'wireguard': 'tunnel', 'tun': 'tunnel',
         'sit': 'tunnel', 'ipip': 'tunnel', 'ifb': 'virtual', 'ip6tnl': 'tunnel'}
ANSWERED = {'reachable', 'stale', 'delay', 'probe'}
TABLES = {'local': 255, 'main': 254, 'default': 253}
ACTIONS = {'6': 'blackhole', '7': 'unreachable', '8': 'prohibit'}
# Routes the kernel makes of its own addresses; mijian leaves them out (policies/README.md, network_route).
OWN_ROUTES = {'local', 'broadcast', 'multicast', 'anycast'}


def sections(text):
    """{name: its text} of the stage's output."""
    found, name = {}, None
    for line in text.splitlines(keepends=True):
        if line.startswith('== '):
            name = line[3:].strip()
            found[name] = ''
        elif name is not None:
            found[name] += line
    return found


def rows(told, table):
    answer = json.loads(told[table])
    return [tuple(row) for row in answer['rows']]


def listed(told, name):
    return json.loads(told[name] or '[]')


def interfaces(told):
    ours = {(name, kind, mac if kind != 'tunnel' else None, bool(promiscuous), master)
            for name, kind, mac, promiscuous, master in rows(told, 'network_interface')}
    theirs = set()
    for link in listed(told, 'link'):
        kind = 'loopback' if link['link_type'] == 'loopback' else KINDS[link['linkinfo']['info_kind']]
        mac = link.get('address') if kind not in ('tunnel', 'loopback') else None
        theirs.add((link['ifname'], kind, mac, link['promiscuity'] > 0, link.get('master', '')))
    return ours, theirs


def addresses(told):
    theirs = {(link['ifname'], one['family'], one['local'], one['prefixlen'], one['scope'])
              for link in listed(told, 'address') for one in link['addr_info']}
    return set(rows(told, 'network_address')), theirs


def table_number(name):
    return TABLES[name] if name in TABLES else int(name)


def routes(told):
    theirs = set()
    for section, family in (('route4', 'inet'), ('route6', 'inet6')):
        for route in listed(told, section):
            table, kind = table_number(route.get('table', 'main')), route.get('type', 'unicast')
            if table == 255 or kind in OWN_ROUTES:
                continue
            destination = route['dst']
            if destination != 'default' and '/' not in destination:
                destination += '/32' if family == 'inet' else '/128'
            for hop in route.get('nexthops', [route]):
                # A route that throws away has no interface; the kernel lends IPv6 ones the loopback's.
                theirs.add((family, destination, hop.get('gateway'), hop.get('dev'), route.get('metric', 0), table, kind))
    return set(rows(told, 'network_route')), theirs


def network_text(rule, which):
    address = rule.get(which, 'all')
    length = rule.get(which + 'len')
    return address if length is None else '%s/%d' % (address, length)


def selector(rule):
    text = ('not ' if 'not' in rule else '') + 'from ' + network_text(rule, 'src')
    if 'dst' in rule:
        text += ' to ' + network_text(rule, 'dst')
    if 'tos' in rule:
        text += ' tos ' + rule['tos']
    if 'fwmark' in rule:
        text += ' fwmark ' + rule['fwmark'] + ('/' + rule['fwmask'] if 'fwmask' in rule else '')
    text += ''.join(' %s %s' % (word, rule[word]) for word in ('iif', 'oif') if word in rule)
    if 'uid_start' in rule:
        text += ' uidrange %d-%d' % (rule['uid_start'], rule['uid_end'])
    if 'ipproto' in rule:
        text += ' ipproto ' + rule['ipproto'].replace('ipproto-', '')
    for word in ('sport', 'dport'):
        if word in rule:
            text += ' %s %d' % (word, rule[word])
        elif word + '_start' in rule:
            text += ' %s %d-%d' % (word, rule[word + '_start'], rule[word + '_end'])
    return text


def rules(told):
    theirs = set()
    for section, family in (('rule4', 'inet'), ('rule6', 'inet6')):
        for rule in listed(told, section):
            table = int(rule['table']) if 'table' in rule else None
            action = 'goto %d' % rule['goto'] if 'goto' in rule else ACTIONS.get(rule.get('action'), rule.get('action', 'lookup'))
            theirs.add((family, rule['priority'], selector(rule), table, action))
    return set(rows(told, 'network_rule')), theirs


def state_class(state):
    return 'answered' if state in ANSWERED else state


def neighbours(told):
    """The state moves on by itself between two looks: only its class is compared."""
    ours = {(family, address, mac, interface, state_class(state), bool(router))
            for family, address, mac, interface, state, router in rows(told, 'network_neighbour')}
    theirs = set()
    for one in listed(told, 'neighbour'):
        family = 'inet6' if ':' in one['dst'] else 'inet'
        theirs.add((family, one['dst'], one.get('lladdr'), one['dev'], state_class(one['state'][0].lower()), 'router' in one))
    return ours, theirs


def end(text):
    """("10.0.0.1", "80") of "10.0.0.1%eth0:80", "[::1]:80" or "*:80"."""
    address, _, port = text.rpartition(':')
    address = address.split('%')[0].strip('[]')
    return ('::' if address == '*' else str(ipaddress.ip_address(address)), port)


def shown_sockets(told):
    """Of each line of ss: protocol, state, both ends, the program's name, inode."""
    for line in told['sockets'].splitlines():
        words = line.split()
        program = next((word.split('"')[1] for word in words if word.startswith('users:')), None)
        inode = next((int(word[4:]) for word in words if word.startswith('ino:')), 0)
        state = words[1].lower().replace('-', '_').replace('estab', 'established').replace('fin_wait_', 'fin_wait')
        yield words[0], state, end(words[4]), words[5], program, inode or None


def listening(told):
    ours = {(protocol[:3], address, str(port), process, inode)
            for protocol, address, port, process, inode in rows(told, 'listening_socket')}
    theirs = {(protocol, *local, program, inode) for protocol, state, local, _, program, inode in shown_sockets(told)
              if state in ('listen', 'unconn')}
    return ours, theirs


def connections(told):
    ours = {(one[0][:3], one[1], str(one[2]), one[3], str(one[4]), one[5], one[7], one[8])
            for one in rows(told, 'network_connection')}
    theirs = {(protocol, *local, *end(remote), state, program, inode)
              for protocol, state, local, remote, program, inode in shown_sockets(told) if state not in ('listen', 'unconn')}
    return ours, theirs


COMPARED = {'interfaces': interfaces, 'addresses': addresses, 'routes': routes, 'rules': rules, 'neighbours': neighbours,
            'listening sockets': listening, 'connections': connections}
