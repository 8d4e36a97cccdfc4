import 'virtual:emoji-picker-element';
