-- case: a public one
-- expect: lead; files.unit 1.2.3.4=lead; lab 10.8.0.9=compliant
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('1.2.3.4', 'files.unit', 1, '/etc/hosts', 3),
       ('10.8.0.9', 'lab', 0, '/etc/hosts', 3);

-- case: twice the same
-- expect: lead; files.unit 1.2.3.4=lead
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('1.2.3.4', 'files.unit', 1, '/etc/hosts', 3),
       ('1.2.3.4', 'files.unit', 1, '/etc/hosts', 4);

-- case: what every system has
-- expect: compliant
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('127.0.0.1', 'localhost', 0, '/etc/hosts', 3),
       ('ff02::1', 'ip6-allnodes', 0, '/etc/hosts', 3);

-- case: adverts that are kept out
-- expect: compliant
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('0.0.0.0', 'ads.example.org', 0, '/etc/hosts', 3);

-- case: the file could not be read
-- expect: unknown
-- coverage: hosts_entry /etc/hosts impossible permission denied

-- case: an address of the declared segment
-- expect: lead; oa.unit.example 11.8.0.7=compliant; oa.unit.example 20.1.1.1=lead
-- param: segment_addresses=["11.8.*"]
-- param: own_domains=["Unit.example"]
INSERT INTO hosts_entry (address, name, is_public, file, line) VALUES ('11.8.0.7', 'oa.unit.example', 1, '/etc/hosts', 3),
       ('20.1.1.1', 'oa.unit.example', 1, '/etc/hosts', 4);
