// cspell:disable (made-up names)
/** Given and family names from many places, put together so that hardly anybody bears both. */
export const GIVEN =
  'Amara Birgit Chidi Delphine Eero Farida Gintaras Hinewai Ikaika Jadwiga Kamala Lautaro Mireille Nkechi Oluf Parisa Radka Siobhan Tadeo Ulla Vesna Wambui Xochitl Yusra Zbigniew Anahit Bogdan Citlali Dagny Ebele'.split(
    ' ',
  );
export const FAMILY =
  'Adeyemi Bjornstad Castellanos Dragomir Eskelinen Fofanah Gunawardena Haddadin Ishikawa Jaramillo Kowalczyk Lindqvist Mbeki Nakamatsu Okonjo Petrosyan Quispe Rautio Szymanska Tuiasosopo Umarov Vaitkus Wijaya Yildirim Zubiri Achterberg Baptista Czerny Dlamini Etxeberria'.split(
    ' ',
  );
/** Organisations that do not exist. */
export const PLACES =
  'Tarnwick Velmora Quillstead Ormhaven Pellandra Brixholt Sundvale Carrowen Lindmoor Estervane Moravell Hexbridge Yarrowgate Kestrelby Fennimoor Dalvora Zennaker Arbelune Cotterhaugh Wexmere'.split(
    ' ',
  );
