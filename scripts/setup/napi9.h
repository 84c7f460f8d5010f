/*
 * Lets better-sqlite3 13 run where Node-API ends at version 9 (Node 20, Electron 33).
 *
 * Its source asks for Node-API 10 for one reason only: since 10 a reference may hold any value,
 * and it keeps strings (property names, error codes), and whatever an aggregate function returns,
 * in references. Up to 9 a reference holds objects, functions and externals. So the two calls that
 * make and read references are wrapped: any other value goes into a small object, recognised
 * by its type tag when it is read back. Nothing else in the source is touched.
 *
 * Given to the compiler by `-include`, before any other header; see sqlite.mjs.
 */
#ifndef COUNTY_EXCHANGE_NAPI9_H
#define COUNTY_EXCHANGE_NAPI9_H

/* binding.gyp says 10 on the command line; a module that announces 10 is refused by these runtimes. */
#undef NAPI_VERSION
#define NAPI_VERSION 9

#include <node_api.h>

static const napi_type_tag napi9_box_tag = {0x7c1d54a0b8e94f3bULL, 0x9d20e6f1c35a4a87ULL};

static inline napi_status napi9_create_reference(
    napi_env env, napi_value value, uint32_t initial_refcount, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external) {
    return napi_create_reference(env, value, initial_refcount, result);
  }
  napi_value box;
  status = napi_create_object(env, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &napi9_box_tag);
  if (status == napi_ok) status = napi_create_reference(env, box, initial_refcount, result);
  return status;
}

static inline napi_status napi9_unbox(napi_env env, napi_value* value) {
  bool boxed = false;
  napi_status status = napi_check_object_type_tag(env, *value, &napi9_box_tag, &boxed);
  if (status == napi_ok && boxed) status = napi_get_element(env, *value, 0, value);
  return status;
}

static inline napi_status napi9_get_reference_value(
    napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == NULL) return status;
  napi_valuetype type;
  status = napi_typeof(env, *result, &type);
  if (status != napi_ok || type != napi_object) return status;

  /* The real call works while an exception is on its way; those that open a box do not. */
  bool pending = false;
  status = napi_is_exception_pending(env, &pending);
  if (status != napi_ok) return status;
  if (!pending) return napi9_unbox(env, result);
  napi_value exception;
  status = napi_get_and_clear_last_exception(env, &exception);
  if (status != napi_ok) return status;
  napi_status unboxed = napi9_unbox(env, result);
  status = napi_throw(env, exception);
  return status == napi_ok ? unboxed : status;
}

/* From here on every use, node-addon-api's included, gets the wrapped calls. */
#define napi_create_reference napi9_create_reference
#define napi_get_reference_value napi9_get_reference_value

#endif
