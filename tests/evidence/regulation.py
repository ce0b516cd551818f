"""A short regulation with chapters, parts, articles and paragraphs."""

from __future__ import annotations

REGULATION = """WALI KOTA RAJASARI
PERATURAN WALI KOTA RAJASARI
NOMOR 17 TAHUN 2023
TENTANG
PUSAT DATA PEMERINTAH DAERAH
Menimbang : a. bahwa server tersebar di banyak kantor;
b. bahwa perlu menetapkan Peraturan Wali Kota;
Mengingat : 1. Undang-Undang tentang Pemerintahan Daerah;
2. Peraturan Presiden tentang pemerintahan elektronik;
MEMUTUSKAN:
Menetapkan : PERATURAN WALI KOTA TENTANG PUSAT DATA.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Wali Kota ini yang dimaksud dengan:
1. Daerah adalah Kota Rajasari.
2. Pusat Data adalah fasilitas untuk menempatkan server.
BAB II
PENYELENGGARAAN
Bagian Kesatu
Ruang Server
Pasal 2
(1) Setiap perangkat daerah menempatkan server pada Pusat Data.
(2) Dinas menyediakan listrik cadangan dan pendingin ruangan.
Pasal 3
Suhu ruang sebagaimana dimaksud dalam
Pasal 2 ayat (2) diukur setiap hari.
Bagian Kedua
Jaringan
Pasal 4
Dinas memelihara kabel serat optik antarkantor.
BAB III
KETENTUAN PENUTUP
Pasal 5
Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Rajasari
pada tanggal 9 Juni 2023
WALI KOTA RAJASARI,
ttd
MARLINA SASMITA
Diundangkan di Rajasari
pada tanggal 12 Juni 2023
SEKRETARIS DAERAH,
ttd
GUNTUR PRAKOSA"""
