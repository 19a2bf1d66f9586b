-- rule:      network-neighbour-asked
-- title:     单机寻找过网上的其他设备 | A stand-alone terminal asked for another machine on its link
-- severity:  medium
-- basis:     保密资格标准基本项的待核实线索：对方未应答，只说明曾试图联网 | A hint at a veto item of the secrecy qualification standard: nobody answered, so it only tried (B)
-- service_clause: 7.4.7.2
-- observed:  经 {interface} 寻找 {address}，无应答（{state}） | asked for {address} by {interface}, no answer ({state})
-- expected:  不寻找任何设备 | nobody is asked for
-- remedy:    查明是哪个程序或配置要找 {address}（静态网关、网络打印机、服务器）；查明后清除该配置 | Find out which program or setting wants {address} (a fixed gateway, a network printer, a server); clear it afterwards
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT address        AS subject,
       address,
       min(interface) AS interface,
       min(state)     AS state,
       0              AS ok
FROM   network_neighbour
WHERE  state IN ('failed', 'incomplete')
GROUP  BY address
