-- rule:      printer-network-saved
-- title:     单机保存有网络打印机 | A stand-alone terminal has a network printer saved
-- severity:  medium
-- basis:     保密资格标准：涉密单机不得联网，不得共享文件和打印机 | Secrecy qualification standard: a stand-alone computer has no network and shares neither files nor printers (B)
-- service_clause: 7.4.7.2
-- observed:  网络打印机 {name}（{identifier}），记录最后写于 {paired_at} | network printer {name} ({identifier}), last written {paired_at}
-- expected:  只有本机直接连接的打印机 | only printers connected to this terminal
-- remedy:    查明何时使用过、经什么网络，按规定报告；之后从打印设置中删除 | Find out when it was used and over which network, report as the rules say; then delete it from the printer settings
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT identifier     AS subject,
       identifier,
       max(name)      AS name,
       max(paired_at) AS paired_at,
       0              AS ok  -- it holds now, whenever it was saved
FROM   paired_device
WHERE  kind = 'network_printer'
GROUP  BY identifier
