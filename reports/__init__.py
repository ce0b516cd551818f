"""Results for people: JSON first, then HTML, XLSX and console from that same JSON."""
