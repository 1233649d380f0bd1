return answer(state())
