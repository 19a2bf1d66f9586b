-- rule:      printer-shared
-- title:     打印机对网络共享 | A printer is offered to the network
-- severity:  high
-- basis:     保密资格标准：涉密信息设备不得共享文件和打印机，打印机不得在涉密与非涉密计算机之间共用 | Secrecy qualification standard: neither files nor printers are shared; no printer serves classified and non-classified computers (B)
-- service_clause: 7.4.7.2
-- observed:  打印机 {name}（{file} 第 {line} 行）：共享{is_shared?已开启:未开启}，CUPS {open?对网络监听:只在本机监听} | printer {name} ({file} line {line}): sharing {is_shared?on:off}, CUPS listens {open?to the network:to this machine only}
-- expected:  不共享，CUPS 只在本机监听 | not shared, and CUPS listens to this machine only
-- remedy:    执行 lpadmin -p 打印机名 -o printer-is-shared=false，并在 /etc/cups/cupsd.conf 中只保留 Listen localhost:631 | Run lpadmin -p PRINTER -o printer-is-shared=false and keep only Listen localhost:631 in /etc/cups/cupsd.conf
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
-- sources:   /etc/cups/printers.conf, /proc/net/*
SELECT p.name AS subject,
       p.name, p.is_shared, p.file, p.line, c.open,
       CASE WHEN p.is_shared = 0 THEN 1
            WHEN p.is_shared = 1 THEN NOT c.open
       END    AS ok
FROM   printer p,
       (SELECT EXISTS (SELECT 1 FROM listening_socket WHERE port = 631 AND reach <> 'loopback' AND protocol LIKE 'tcp%') AS open) c
