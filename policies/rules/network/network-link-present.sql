-- rule:      network-link-present
-- title:     单机网口已接通 | A network port of a stand-alone terminal is connected
-- severity:  high
-- basis:     保密资格标准：涉密单机不得联网，单机之间不得用集线器、网线互联 | Secrecy qualification standard: a stand-alone computer has no network, nor are stand-alone computers joined by hub or cable (B)
-- service_clause: 7.4.7.2
-- observed:  网口 {name} 的链路：{carrier?有:无}（状态 {operational}） | link of port {name}: {carrier?up:none} (state {operational})
-- expected:  无链路 | no link
-- remedy:    拔除网线并查明另一端；空置网口贴封条，在 BIOS 中禁用网卡 | Unplug the cable and find where it leads; seal the unused port and disable the adapter in the BIOS
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT stable_name AS subject,
       name, carrier, operational,
       CASE WHEN carrier IS NOT NULL THEN carrier = 0
            WHEN operational = 'down' THEN 1
       END         AS ok
FROM   network_interface
WHERE  physical = 1 AND kind IN ('ethernet', 'other')  -- the link to the server's own controller has a rule of its own
